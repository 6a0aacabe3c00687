package io.keywright.processor.validation;

import io.keywright.annotation.NearCache;
import io.keywright.processor.declaration.DeclaredAnnotation;
import io.keywright.processor.declaration.KeyDeclaration;
import io.keywright.processor.diagnostics.Place;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Problems;
import io.keywright.processor.diagnostics.Rule;
import io.keywright.processor.model.NearSettings;
import io.keywright.processor.model.TtlPolicy;
import io.keywright.processor.pattern.InvalidTtlException;
import io.keywright.processor.pattern.TtlExpression;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** What of a cache is kept near: {@code @NearCache} where there is no cache, and values of it that mean nothing. */
final class NearResolver {

    private final KeyDeclaration declaration;
    private final Problems problems;
    private boolean sound = true;

    NearResolver(KeyDeclaration declaration, Problems problems) {
        this.declaration = declaration;
        this.problems = problems;
    }

    /** The settings; empty where nothing is kept near, or after a problem was found. */
    Optional<NearSettings> resolve(Optional<TtlPolicy> ttl) {
        return declaration.facet(NearCache.class).flatMap(near -> {
            Optional<DeclaredAnnotation> cache = declaration.cacheAside();
            if (cache.isEmpty()) {
                report(
                        Rule.MISPLACED_FACET,
                        near.place(),
                        "@NearCache stands at '" + declaration.typeName() + "', which is no cache",
                        "add @CacheAside, or remove @NearCache: without evictions nothing says when a copy is old.");
                return Optional.empty();
            }
            NearSettings settings =
                    new NearSettings(near.number("maxEntries"), near.number("maxBytes"), duration(near));
            if (sound) {
                checkLimits(near, settings);
                checkTtl(near, settings, ttl);
            }
            cache.filter(declared -> declared.flag("getFirst"))
                    .ifPresent(declared -> invalid(
                            declared.place("getFirst"),
                            "getFirst of '" + declaration.typeName()
                                    + "' means nothing beside @NearCache, which reads by" + " GET anyway",
                            "remove it."));
            return sound ? Optional.of(settings) : Optional.empty();
        });
    }

    private Duration duration(DeclaredAnnotation near) {
        try {
            return TtlExpression.duration("ttl", near.text("ttl"));
        } catch (InvalidTtlException e) {
            invalid(near.place("ttl"), Objects.requireNonNull(e.getMessage()), e.fix());
            return Duration.ZERO;
        }
    }

    private void checkLimits(DeclaredAnnotation near, NearSettings settings) {
        if (settings.maxEntries() < 0 || settings.maxBytes() < 0) {
            invalid(
                    near.place(settings.maxEntries() < 0 ? "maxEntries" : "maxBytes"),
                    "the limit of the near cache of '" + declaration.typeName() + "' is below zero",
                    "give how much a process may keep, such as maxEntries = 10_000.");
        } else if (settings.maxEntries() == 0 && settings.maxBytes() == 0) {
            invalid(
                    near.place(),
                    "the near cache of '" + declaration.typeName() + "' has no limit",
                    "say how much a process may keep: maxEntries = 10_000, or maxBytes = 50_000_000.");
        } else if (settings.maxEntries() != 0 && settings.maxBytes() != 0) {
            invalid(
                    near.place("maxBytes"),
                    "the near cache of '" + declaration.typeName() + "' has two limits",
                    "remove maxEntries or maxBytes.");
        }
    }

    private void checkTtl(DeclaredAnnotation near, NearSettings settings, Optional<TtlPolicy> ttl) {
        if (settings.ttl().isZero()) {
            invalid(
                    near.place("ttl"),
                    "ttl \"" + near.text("ttl") + "\" lets no copy be given",
                    "give how long one may be given, such as 1m, or remove @NearCache.");
        }
        ttl.filter(TtlPolicy.Expiring.class::isInstance)
                .map(TtlPolicy.Expiring.class::cast)
                .filter(expiring -> near.declares("ttl")
                        && expiring.ttl() instanceof TtlExpression.Constant
                        && settings.ttl().toMillis() > expiring.ttl().millis())
                .ifPresent(expiring -> invalid(
                        near.place("ttl"),
                        "ttl " + TtlExpression.render(settings.ttl()) + " of the near cache of '"
                                + declaration.typeName() + "' is longer than the TTL "
                                + expiring.ttl().rendered() + " of its entries, with which each copy ends",
                        "lower it to " + expiring.ttl().rendered() + " at most."));
    }

    private void invalid(Place place, String sentence, String fix) {
        report(Rule.INVALID_CACHE, place, sentence, fix);
    }

    private void report(Rule rule, Place place, String sentence, String fix) {
        sound = false;
        problems.add(Problem.of(rule, place, sentence, Problem.fix(fix)));
    }
}
