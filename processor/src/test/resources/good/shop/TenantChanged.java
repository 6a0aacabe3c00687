package shop;

import io.keywright.annotation.Invalidates;
import java.time.LocalDate;

/** A change of a tenant, on which all of its offers hang, and an article about it. */
@Invalidates(value = Offer.class, group = "offers-of:{{{tenantId}}}")
@Invalidates(value = Offer.class, group = "offers-in:{tenantId}:{day:yyyy-MM}", parts = "day=since")
@Invalidates(value = Article.class, parts = "id=article")
@Invalidates(value = Offer.class, group = "offers")
public record TenantChanged(long tenantId, LocalDate since, long article) {}
