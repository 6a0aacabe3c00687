package shop;

import io.keywright.annotation.Invalidates;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of an article that is shown on two pages, and of a rate.
 *
 * @param from the article that it was
 * @param to the article that it is
 */
@Invalidates(value = Article.class, parts = "id=from")
@Invalidates(
        value = Article.class,
        parts = {"id = to"})
@Invalidates(Rate.class)
public record ArticleMoved(long from, long to, Rate.Currency currency, LocalDate day, @Nullable String note) {}
