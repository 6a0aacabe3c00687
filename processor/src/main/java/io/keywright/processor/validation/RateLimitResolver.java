package io.keywright.processor.validation;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.RateAlgorithm;
import io.keywright.annotation.WhenDown;
import io.keywright.processor.declaration.ComponentDeclaration;
import io.keywright.processor.declaration.DeclaredAnnotation;
import io.keywright.processor.declaration.KeyDeclaration;
import io.keywright.processor.diagnostics.Place;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Rule;
import io.keywright.processor.model.RateSettings;
import io.keywright.processor.pattern.TtlExpression;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How a rate limiter limits: what stands beside {@code @RateLimit} that does not fit it (MisplacedFacet), and values of
 * it that say nothing (InvalidRateLimit).
 */
final class RateLimitResolver {

    private final KeyDeclaration declaration;
    private final List<ComponentDeclaration> stored;
    private final Consumer<Problem> problems;

    RateLimitResolver(KeyDeclaration declaration, List<ComponentDeclaration> stored, Consumer<Problem> problems) {
        this.declaration = declaration;
        this.stored = stored;
        this.problems = problems;
    }

    /** The settings; empty after a problem was found. */
    Optional<RateSettings> resolve() {
        DeclaredAnnotation limit = declaration.rateLimit().orElseThrow();
        checkFit();
        int permits = limit.number("permits");
        if (permits < 1) {
            report(
                    Rule.INVALID_RATE_LIMIT,
                    limit.place("permits"),
                    "permits " + permits + " of '" + declaration.typeName() + "' allows nothing",
                    "give how many permits there are in a window, at least 1.");
        }
        String key = limit.text("permitsKey");
        if (!key.isEmpty() && !TtlExpression.isConfigurationKey(key)) {
            report(
                    Rule.INVALID_RATE_LIMIT,
                    limit.place("permitsKey"),
                    "\"" + key + "\" is not the name of a configuration key",
                    "use letters, digits, dots, hyphens and underscores, as in shop.login.permits.");
        }
        return Optional.of(new RateSettings(
                permits,
                key.isEmpty() ? Optional.empty() : Optional.of(key),
                limit.constant("algorithm", RateAlgorithm.class),
                limit.constant("whenDown", WhenDown.class)));
    }

    private void checkFit() {
        String limiter = "'" + declaration.typeName() + "' is a rate limiter, ";
        declaration
                .persistent()
                .ifPresent(persistent -> misplaced(
                        persistent.place(),
                        limiter + "but @Persistent: permits that were taken would never come back",
                        "remove @Persistent, and give the window as the keys' TTL."));
        if (declaration.expiry() != Expiry.ABSOLUTE) {
            misplaced(
                    declaration.key().place("expiry"),
                    limiter + "whose window says when permits come back, not " + declaration.expiry(),
                    "remove expiry.");
        }
        if (declaration.key().declares("jitter")) {
            misplaced(
                    declaration.key().place("jitter"),
                    limiter + "whose window is not to be shortened at random",
                    "remove jitter; the keyspace's does not count here.");
        }
        declaration.components().stream()
                .filter(ComponentDeclaration::isTtl)
                .forEach(component -> misplaced(
                        component.place(),
                        "'" + component.name()
                                + "' gives a TTL, but the TTL of a rate limiter is its window, one for all",
                        "remove '" + component.name() + "', and say the window as ttl in @RedisKey."));
        stored.forEach(component -> misplaced(
                component.place(),
                "'" + component.name() + "' would be stored, but a rate limiter stores its own state alone",
                "name it in the pattern, or remove it."));
    }

    private void misplaced(Place place, String sentence, String fix) {
        report(Rule.MISPLACED_FACET, place, sentence, fix);
    }

    private void report(Rule rule, Place place, String sentence, String fix) {
        problems.accept(Problem.of(rule, place, sentence, Problem.fix(fix)));
    }
}
