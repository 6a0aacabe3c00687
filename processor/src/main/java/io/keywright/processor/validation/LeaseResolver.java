package io.keywright.processor.validation;

import io.keywright.annotation.CacheAside;
import io.keywright.annotation.Counter;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.Idempotent;
import io.keywright.processor.declaration.ComponentDeclaration;
import io.keywright.processor.declaration.DeclaredAnnotation;
import io.keywright.processor.declaration.KeyDeclaration;
import io.keywright.processor.diagnostics.Place;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Problems;
import io.keywright.processor.diagnostics.Rule;
import io.keywright.processor.model.ClaimLayout;
import io.keywright.processor.model.TtlPolicy;
import io.keywright.processor.pattern.InvalidTtlException;
import io.keywright.processor.pattern.TtlExpression;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How long requests are claimed that are done once: what does not fit beside {@code @Idempotent} (MisplacedFacet), and
 * a lease that is none or outlives the result (InvalidLease). Where it does not fit the type, {@link FacetRules} says
 * so.
 */
final class LeaseResolver {

    private final KeyDeclaration declaration;
    private final Form form;
    private final Problems problems;

    LeaseResolver(KeyDeclaration declaration, Form form, Problems problems) {
        this.declaration = declaration;
        this.form = form;
        this.problems = problems;
    }

    /** The lease; empty where there is none, or after a problem was found. */
    Optional<Duration> resolve(Optional<TtlPolicy> ttl) {
        return declaration
                .idempotent()
                .filter(facet -> form.takes(Idempotent.class))
                .flatMap(facet -> {
                    checkFit();
                    return lease(facet, ttl);
                });
    }

    private Optional<Duration> lease(DeclaredAnnotation facet, Optional<TtlPolicy> ttl) {
        String text = facet.text("leaseTtl");
        Duration lease;
        try {
            lease = TtlExpression.duration("leaseTtl", text);
        } catch (InvalidTtlException e) {
            return invalid(facet, Objects.requireNonNull(e.getMessage()), e.fix());
        }
        if (lease.isZero()) {
            return invalid(
                    facet,
                    "leaseTtl \"" + text + "\" of '" + declaration.typeName() + "' lets everybody do a request at once",
                    "give longer than a request ever takes.");
        }
        if (ttl.isPresent()
                && ttl.get() instanceof TtlPolicy.Expiring expiring
                && lease.toMillis() > expiring.ttl().millis()) {
            return invalid(
                    facet,
                    "leaseTtl " + TtlExpression.render(lease) + " of '" + declaration.typeName()
                            + "' is longer than its TTL " + expiring.ttl().rendered(),
                    "lower it to " + expiring.ttl().rendered() + " at most.");
        }
        return Optional.of(lease);
    }

    private void checkFit() {
        String once = "'" + declaration.typeName() + "' is @Idempotent, but ";
        declaration
                .facet(CacheAside.class)
                .ifPresent(cache -> misplaced(
                        cache.place(),
                        once + "@CacheAside: what is done once has no source to be loaded from again",
                        "remove one of the two."));
        declaration
                .persistent()
                .ifPresent(persistent -> misplaced(
                        persistent.place(),
                        once + "@Persistent: the results of all requests would stay for ever",
                        "remove @Persistent, and give how long a request may be repeated as the TTL."));
        if (declaration.expiry() != Expiry.ABSOLUTE) {
            misplaced(
                    declaration.key().place("expiry"),
                    once + declaration.expiry() + ": a result lives from its writing",
                    "remove expiry.");
        }
        for (ComponentDeclaration component : declaration.components()) {
            if (component.isTtl()) {
                misplaced(
                        component.place(),
                        "'" + component.name() + "' gives the TTL of each result, but results that are claimed have one"
                                + " for all",
                        "remove @Ttl, and say the TTL in @RedisKey.");
            }
            component
                    .facet(Counter.class)
                    .filter(counter -> component.isValue())
                    .ifPresent(counter -> misplaced(
                            counter.place(),
                            "'" + component.name()
                                    + "' is a @Counter, but a result has " + ClaimLayout.HEADER_BYTES
                                    + " bytes before it, behind which the server can't count",
                            "remove @Counter, or @Idempotent."));
        }
    }

    private void misplaced(Place place, String sentence, String fix) {
        problems.add(Problem.of(Rule.MISPLACED_FACET, place, sentence, Problem.fix(fix)));
    }

    private Optional<Duration> invalid(DeclaredAnnotation facet, String sentence, String fix) {
        problems.add(Problem.of(Rule.INVALID_LEASE, facet.place("leaseTtl"), sentence, Problem.fix(fix)));
        return Optional.empty();
    }
}
