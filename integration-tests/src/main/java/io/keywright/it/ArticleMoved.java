package io.keywright.it;

import io.keywright.annotation.Invalidates;
import java.time.LocalDate;

/** A change that evicts keys of two caches, of one of them twice. */
@Invalidates(value = Article.class, parts = "id=from")
@Invalidates(value = Article.class, parts = "id=to")
@Invalidates(Rate.class)
public record ArticleMoved(long from, long to, String currency, LocalDate day) {}
