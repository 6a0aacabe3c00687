package io.keywright.processor.validation;

import io.keywright.annotation.CacheAside;
import io.keywright.annotation.Consistency;
import io.keywright.annotation.Counter;
import io.keywright.annotation.Durable;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.NearCache;
import io.keywright.annotation.WriteThrough;
import io.keywright.processor.declaration.ComponentDeclaration;
import io.keywright.processor.declaration.DeclaredAnnotation;
import io.keywright.processor.declaration.KeyDeclaration;
import io.keywright.processor.diagnostics.Place;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Problems;
import io.keywright.processor.diagnostics.Rule;
import io.keywright.processor.model.CacheSettings;
import io.keywright.processor.model.TtlPolicy;
import io.keywright.processor.pattern.InvalidTtlException;
import io.keywright.processor.pattern.TtlExpression;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a key behaves as a cache: {@code @CacheAside} where it does not fit (MisplacedFacet), and values of it that
 * contradict each other or the TTL (InvalidCache). Whatever the runtime's policy and store refuse is refused here.
 */
final class CacheResolver {

    private final KeyDeclaration declaration;
    private final Form form;
    private final Problems problems;
    private boolean sound = true;

    CacheResolver(KeyDeclaration declaration, Form form, Problems problems) {
        this.declaration = declaration;
        this.form = form;
        this.problems = problems;
    }

    /** The settings; empty where the key is no cache, or after a problem was found. */
    Optional<CacheSettings> resolve(Optional<TtlPolicy> ttl) {
        return declaration.cacheAside().flatMap(cache -> {
            if (!form.takes(CacheAside.class)) {
                misplaced(
                        cache.place(),
                        "@CacheAside does not fit '" + declaration.typeName() + "', which is " + form.phrase(),
                        "remove @CacheAside; it fits " + Form.fitting(CacheAside.class) + ".");
                return Optional.empty();
            }
            checkFit();
            Optional<CacheSettings> settings = read(cache);
            settings.ifPresent(read -> {
                checkLoads(cache, read);
                checkLevel(cache, read);
                checkReplicas(cache, read);
                checkStale(cache);
                ttl.ifPresent(policy -> checkTtl(cache, read, policy));
            });
            return sound ? settings : Optional.empty();
        });
    }

    private void checkFit() {
        declaration
                .persistent()
                .ifPresent(persistent -> misplaced(
                        persistent.place(),
                        "'" + declaration.typeName() + "' is a cache, but @Persistent: an entry whose eviction was lost"
                                + " would be wrong for ever",
                        "remove @Persistent, and give the keys a TTL."));
        if (declaration.expiry() == Expiry.SLIDING) {
            misplaced(
                    declaration.key().place("expiry"),
                    "'" + declaration.typeName() + "' is a cache, but SLIDING: an entry that is read often enough would"
                            + " never be loaded anew",
                    "remove expiry = SLIDING.");
        }
        declaration
                .facet(Durable.class)
                .ifPresent(durable -> misplaced(
                        durable.place(),
                        "'" + declaration.typeName()
                                + "' is a cache, but @Durable: its entries are copies, which may go at" + " any time",
                        "remove @Durable, or @CacheAside if Redis is where the data is kept."));
        for (ComponentDeclaration component : declaration.components()) {
            if (component.isTtl()) {
                misplaced(
                        component.place(),
                        "'" + component.name()
                                + "' gives the TTL of each value, but the entries of a cache have one for" + " all",
                        "remove @Ttl, and say the TTL in @RedisKey.");
            }
            component.facet(Counter.class).ifPresent(counter -> checkCounter(component, counter));
        }
    }

    private void checkCounter(ComponentDeclaration component, DeclaredAnnotation counter) {
        if (form == Form.HASH_RECORD) {
            misplaced(
                    counter.place(),
                    "'" + component.name()
                            + "' is a @Counter, but the entries of a cache are copies: what is counted in one is"
                            + " lost with it, and its source never hears of it",
                    "remove @Counter and count in the source, or remove @CacheAside if Redis is where the count is kept.");
        } else if (component.isValue()) {
            misplaced(
                    counter.place(),
                    "'" + component.name()
                            + "' is a @Counter, but the values of a cache have a header before them,"
                            + " behind which the server can't count",
                    "remove @Counter, or @CacheAside.");
        }
    }

    private Optional<CacheSettings> read(DeclaredAnnotation cache) {
        Duration staleFor = duration(cache, "staleFor");
        Duration staleOnError = duration(cache, "staleOnError");
        CacheSettings settings = new CacheSettings(
                cache.constant("consistency", Consistency.class),
                cache.flag("getFirst"),
                duration(cache, "negativeTtl"),
                staleFor.isZero() ? staleOnError : staleFor,
                staleFor.isZero() && !staleOnError.isZero(),
                cache.decimal("earlyRefresh"),
                duration(cache, "leaseTtl"),
                duration(cache, "loadTimeout"),
                duration(cache, "softLoadTimeout"),
                duration(cache, "waitBudget"),
                cache.number("maxConcurrentLoads"),
                cache.number("maxWaitingLoads"),
                duration(cache, "fenceTtl"),
                new CacheSettings.FenceReplication(
                        cache.number("replicas"), duration(cache, "replicaWait"), cache.flag("requireReplicas")));
        return sound ? Optional.of(settings) : Optional.empty();
    }

    private Duration duration(DeclaredAnnotation cache, String member) {
        try {
            return TtlExpression.duration(member, cache.text(member));
        } catch (InvalidTtlException e) {
            invalid(cache.place(member), Objects.requireNonNull(e.getMessage()), e.fix());
            return Duration.ZERO;
        }
    }

    private void checkLoads(DeclaredAnnotation cache, CacheSettings settings) {
        double early = settings.earlyRefresh();
        if (!(early >= 0 && early <= 100)) {
            invalid(
                    cache.place("earlyRefresh"),
                    "earlyRefresh " + early + " of '" + declaration.typeName() + "' is not from 0 to 100",
                    "use 1, or 0 so that no entry is loaded anew before it is stale.");
        }
        if (settings.loadTimeout().isZero()) {
            invalid(
                    cache.place("loadTimeout"),
                    "loadTimeout \"" + cache.text("loadTimeout") + "\" leaves a load no time",
                    "give a few times what the slowest of a hundred loads takes.");
        } else if (settings.leaseTtl().compareTo(settings.loadTimeout()) <= 0) {
            invalid(
                    cache.place(cache.declares("leaseTtl") ? "leaseTtl" : "loadTimeout"),
                    "leaseTtl " + TtlExpression.render(settings.leaseTtl()) + " of '" + declaration.typeName()
                            + "' is not longer than its loadTimeout "
                            + TtlExpression.render(settings.loadTimeout())
                            + ": a lease that ends under a running load lets a second one begin",
                    "raise leaseTtl above " + TtlExpression.render(settings.loadTimeout())
                            + ", or lower loadTimeout below " + TtlExpression.render(settings.leaseTtl()) + ".");
        }
        if (settings.maxConcurrentLoads() < 1) {
            invalid(
                    cache.place("maxConcurrentLoads"),
                    "maxConcurrentLoads " + settings.maxConcurrentLoads() + " of '" + declaration.typeName()
                            + "' lets no load run",
                    "give how many the source can take from one process, at least 1.");
        }
        if (settings.maxWaitingLoads() < 0) {
            invalid(
                    cache.place("maxWaitingLoads"),
                    "maxWaitingLoads " + settings.maxWaitingLoads() + " of '" + declaration.typeName()
                            + "' is below zero",
                    "give how many loads may wait for their turn; 0 refuses all that can't run at once.");
        }
    }

    private void checkLevel(DeclaredAnnotation cache, CacheSettings settings) {
        boolean fences =
                settings.isFenced() || declaration.facet(WriteThrough.class).isPresent();
        if (!fences && cache.declares("fenceTtl")) {
            invalid(
                    cache.place("fenceTtl"),
                    "fenceTtl of '" + declaration.typeName() + "' means nothing at the level " + settings.consistency()
                            + ", whose writes put up no fence",
                    "remove it, or declare consistency = Consistency.FENCED.");
        } else if (settings.fenceTtl().isZero()) {
            invalid(
                    cache.place("fenceTtl"),
                    "fenceTtl \"" + cache.text("fenceTtl") + "\" lets no fence stand",
                    "give twice the longest that a transaction may take.");
        }
    }

    private void checkReplicas(DeclaredAnnotation cache, CacheSettings settings) {
        if (!settings.isFailoverSafe()) {
            for (String member : List.of("replicas", "replicaWait", "requireReplicas")) {
                if (cache.declares(member)) {
                    invalid(
                            cache.place(member),
                            member + " of '" + declaration.typeName() + "' means nothing at the level "
                                    + settings.consistency() + ", whose writes wait for no replica",
                            "remove it, or declare consistency = Consistency.FAILOVER_SAFE.");
                }
            }
            return;
        }
        if (settings.getFirst()) {
            invalid(
                    cache.place("getFirst"),
                    "getFirst of '" + declaration.typeName()
                            + "' contradicts FAILOVER_SAFE: a read that only looks does"
                            + " not notice that the server is no master any more",
                    "remove getFirst.");
        }
        declaration
                .facet(NearCache.class)
                .ifPresent(near -> invalid(
                        near.place(),
                        "@NearCache of '" + declaration.typeName()
                                + "' contradicts FAILOVER_SAFE: what is kept near is what"
                                + " a read that only looks has found",
                        "remove @NearCache, or declare consistency = Consistency.FENCED."));
        if (settings.replication().replicas() < 1) {
            invalid(
                    cache.place("replicas"),
                    "replicas " + settings.replication().replicas() + " of '" + declaration.typeName()
                            + "' lets a failover lose every fence",
                    "give at least 1, or declare consistency = Consistency.FENCED.");
        }
        if (settings.replication().timeout().isZero()) {
            invalid(
                    cache.place("replicaWait"),
                    "replicaWait \"" + cache.text("replicaWait") + "\" leaves a replica no time",
                    "give some times what a round trip to the farthest replica takes.");
        }
    }

    private void checkStale(DeclaredAnnotation cache) {
        boolean atOnce = !duration(cache, "staleFor").isZero();
        boolean onError = !duration(cache, "staleOnError").isZero();
        if (atOnce && onError) {
            invalid(
                    cache.place("staleOnError"),
                    "'" + declaration.typeName()
                            + "' declares staleFor and staleOnError, but a stale entry is given either"
                            + " at once or only where loading fails",
                    "remove one of the two.");
        } else if (!onError && cache.declares("softLoadTimeout")) {
            invalid(
                    cache.place("softLoadTimeout"),
                    "softLoadTimeout of '" + declaration.typeName() + "' means nothing without staleOnError: no caller"
                            + " that waits for a load has a stale entry instead",
                    "remove it, or declare staleOnError = \"…\".");
        }
    }

    private void checkTtl(DeclaredAnnotation cache, CacheSettings settings, TtlPolicy policy) {
        if (!(policy instanceof TtlPolicy.Expiring expiring) || expiring.perCall()) {
            return;
        }
        long longest = expiring.ttl().millis();
        // As the runtime reckons it, to the millisecond.
        long shortest = (long) (longest * (1 - expiring.jitterPercent() / 100.0));
        if (settings.staleFor().toMillis() >= shortest) {
            String member = settings.staleOnErrorOnly() ? "staleOnError" : "staleFor";
            String least = TtlExpression.render(Duration.ofMillis(shortest));
            invalid(
                    cache.place(member),
                    member + " " + TtlExpression.render(settings.staleFor()) + " of '" + declaration.typeName()
                            + "' leaves no time in which an entry is fresh: it lives " + least
                            + (expiring.jitterPercent() == 0 ? "" : " at least, its jitter taken off"),
                    "lower " + member + " below " + least + ", or raise the TTL.");
        }
        if (settings.negativeTtl().toMillis() > longest) {
            invalid(
                    cache.place("negativeTtl"),
                    "negativeTtl " + TtlExpression.render(settings.negativeTtl()) + " of '" + declaration.typeName()
                            + "' is longer than its TTL " + expiring.ttl().rendered(),
                    "lower it to " + expiring.ttl().rendered() + " at most.");
        }
    }

    private void misplaced(Place place, String sentence, String fix) {
        report(Rule.MISPLACED_FACET, place, sentence, fix);
    }

    private void invalid(Place place, String sentence, String fix) {
        report(Rule.INVALID_CACHE, place, sentence, fix);
    }

    private void report(Rule rule, Place place, String sentence, String fix) {
        sound = false;
        problems.add(Problem.of(rule, place, sentence, Problem.fix(fix)));
    }
}
