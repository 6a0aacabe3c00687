package io.keywright.it;

import io.keywright.annotation.Invalidates;

/** A change that evicts two groups of entries and an entry of another cache. */
@Invalidates(value = Offer.class, group = "offers-of:{{{tenant}}}", parts = "tenant=from")
@Invalidates(value = Offer.class, group = "offers-of:{{{tenant}}}", parts = "tenant=to")
@Invalidates(value = Article.class, parts = "id=article")
public record TenantMoved(String from, String to, long article) {}
