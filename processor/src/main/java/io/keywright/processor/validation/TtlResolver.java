package io.keywright.processor.validation;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Ttl;
import io.keywright.processor.declaration.ComponentDeclaration;
import io.keywright.processor.declaration.DeclaredAnnotation;
import io.keywright.processor.declaration.KeyDeclaration;
import io.keywright.processor.diagnostics.Place;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Problems;
import io.keywright.processor.diagnostics.Rule;
import io.keywright.processor.model.TtlPolicy;
import io.keywright.processor.pattern.InvalidTtlException;
import io.keywright.processor.pattern.Jitter;
import io.keywright.processor.pattern.TtlExpression;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How long keys live: the rules MissingTtl and InvalidTtl. */
final class TtlResolver {

    private static final String DURATION = "java.time.Duration";
    private static final String OPTIONAL = "java.util.Optional<" + DURATION + ">";

    private final KeyDeclaration declaration;
    private final Problems problems;

    TtlResolver(KeyDeclaration declaration, Problems problems) {
        this.declaration = declaration;
        this.problems = problems;
    }

    /** The policy, or empty after a problem was found. */
    Optional<TtlPolicy> resolve(String displayedPattern) {
        DeclaredAnnotation key = declaration.key();
        String ttl = key.text("ttl");
        Optional<DeclaredAnnotation> persistent = declaration.persistent();
        List<ComponentDeclaration> perCall = declaration.components().stream()
                .filter(ComponentDeclaration::isTtl)
                .toList();
        if (declaration.redisType() == RedisType.CHANNEL) {
            return none(persistent, perCall);
        }
        if (persistent.isPresent() && persistent.get().text("reason").isBlank()) {
            return invalid(
                    persistent.get().place("reason"),
                    "@Persistent of '" + declaration.typeName() + "' gives no reason",
                    "say why these keys need no TTL: reason = \"reference data, rebuilt from …\".");
        }
        if (persistent.isPresent() && perCall.stream().noneMatch(TtlResolver::isOptional)) {
            return persistent(persistent.get(), ttl, perCall);
        }
        if (ttl.isBlank()) {
            return missing(displayedPattern, perCall);
        }
        return expiring(ttl, perCall, persistent);
    }

    /** Whether it may be absent, so that the value stays. */
    private static boolean isOptional(ComponentDeclaration component) {
        return component.component().typeName().toString().equals(OPTIONAL);
    }

    /** The declaration that callers give the TTL of a whole collection. */
    private Optional<DeclaredAnnotation> ofType() {
        return declaration.facet(Ttl.class);
    }

    private Optional<TtlPolicy> none(Optional<DeclaredAnnotation> persistent, List<ComponentDeclaration> perCall) {
        String nothing = "'" + declaration.typeName() + "' is a CHANNEL, which keeps nothing: ";
        if (persistent.isPresent()) {
            return invalid(persistent.get().place(), nothing + "nothing of it stays", "remove @Persistent.");
        }
        if (!perCall.isEmpty()) {
            return invalid(perCall.get(0).place(), nothing + "its messages have no TTL", "remove @Ttl.");
        }
        for (String member : List.of("ttl", "expiry", "jitter")) {
            if (declaration.key().declares(member)) {
                return invalid(declaration.key().place(member), nothing + "it has no TTL", "remove " + member + ".");
            }
        }
        return Optional.of(new TtlPolicy.None());
    }

    private Optional<TtlPolicy> missing(String pattern, List<ComponentDeclaration> perCall) {
        if (ofType().isPresent()) {
            problems.add(Problem.of(
                    Rule.MISSING_TTL,
                    ofType().get().place(),
                    "The callers of '" + declaration.typeName() + "' give each key's TTL, but nothing bounds it",
                    "Fix: add ttl = \"…\" to @RedisKey: the longest life that a caller may ask for."));
        } else if (perCall.isEmpty()) {
            problems.add(Problem.of(
                    Rule.MISSING_TTL,
                    declaration.key().place(),
                    "'" + declaration.typeName() + "' declares no TTL: its keys `" + pattern
                            + "` would stay in Redis for ever",
                    "Fix: add ttl = \"1h\" (or however long the data is of use); reference data that must stay bears"
                            + " @Persistent(reason = \"…\") instead."));
        } else {
            problems.add(Problem.of(
                    Rule.MISSING_TTL,
                    perCall.get(0).place(),
                    "'" + perCall.get(0).name() + "' gives each key's TTL, but nothing bounds it",
                    "Fix: add ttl = \"…\" to @RedisKey: the longest life that a caller may ask for."));
        }
        return Optional.empty();
    }

    private Optional<TtlPolicy> persistent(
            DeclaredAnnotation persistent, String ttl, List<ComponentDeclaration> perCall) {
        if (!ttl.isBlank()) {
            return invalid(
                    declaration.key().place("ttl"),
                    "'" + declaration.typeName() + "' has the TTL \"" + ttl + "\" and is @Persistent",
                    "remove one of the two.");
        }
        if (!perCall.isEmpty()) {
            return invalid(
                    perCall.get(0).place(),
                    "'" + perCall.get(0).name() + "' gives a TTL, but '" + declaration.typeName() + "' is @Persistent",
                    "remove @Persistent, or @Ttl from the component; where only some of them stay, declare it as"
                            + " Optional<Duration>.");
        }
        if (ofType().isPresent()) {
            return invalid(
                    ofType().get().place(),
                    "The callers of '" + declaration.typeName() + "' are to give a TTL, but it is @Persistent",
                    "remove @Persistent, or @Ttl from the type.");
        }
        if (declaration.expiry() != Expiry.ABSOLUTE) {
            return invalid(
                    declaration.key().place("expiry"),
                    "'" + declaration.typeName() + "' is @Persistent, so there is no TTL that could be "
                            + declaration.expiry(),
                    "remove expiry, or give the keys a TTL.");
        }
        return Optional.of(new TtlPolicy.Persistent(persistent.text("reason")));
    }

    private Optional<TtlPolicy> expiring(
            String ttl, List<ComponentDeclaration> perCall, Optional<DeclaredAnnotation> persistent) {
        if (perCall.size() > 1) {
            return invalid(
                    perCall.get(1).place(),
                    "'" + perCall.get(0).name() + "' and '" + perCall.get(1).name() + "' both give the TTL",
                    "leave @Ttl on one component.");
        }
        for (ComponentDeclaration component : perCall) {
            if (isOptional(component) && persistent.isEmpty()) {
                return invalid(
                        component.place(),
                        "'" + component.name() + "' may be absent, and a value of '" + declaration.typeName()
                                + "' without a TTL stays for ever",
                        "say by @Persistent(reason = \"…\") why that is right, or declare it as java.time.Duration.");
            }
            if (!isOptional(component)
                    && !component.component().typeName().toString().equals(DURATION)) {
                return invalid(
                        component.place(),
                        "'" + component.name() + "' gives the TTL, but is of type " + component.typeText(),
                        "declare it as java.time.Duration.");
            }
            if (declaration.expiry() != Expiry.ABSOLUTE) {
                return invalid(
                        declaration.key().place("expiry"),
                        "'" + component.name() + "' gives the TTL of each write, which a later "
                                + (declaration.expiry() == Expiry.SLIDING ? "read" : "partial write")
                                + " under " + declaration.expiry() + " does not know",
                        "use expiry = ABSOLUTE.");
            }
        }
        TtlExpression expression;
        try {
            expression = TtlExpression.parse(ttl);
        } catch (InvalidTtlException e) {
            return invalid(declaration.key().place("ttl"), Objects.requireNonNull(e.getMessage()), e.fix());
        }
        boolean given = !perCall.isEmpty() || ofType().isPresent();
        Optional<String> noneBecause = persistent.map(facet -> facet.text("reason"));
        return jitter(given)
                .map(percent -> new TtlPolicy.Expiring(expression, declaration.expiry(), percent, given, noneBecause));
    }

    private Optional<Integer> jitter(boolean perCall) {
        String own = declaration.key().text("jitter");
        if (own.isEmpty() && (perCall || declaration.rateLimit().isPresent())) {
            return Optional.of(0); // the caller asked for exactly this TTL; a limiter's is its window
        }
        try {
            return Optional.of(
                    Jitter.parse(own.isEmpty() ? declaration.keyspace().jitter() : own)
                            .percent());
        } catch (InvalidTtlException e) {
            if (!own.isEmpty()) { // else it is the keyspace's, and reported there
                invalid(declaration.key().place("jitter"), Objects.requireNonNull(e.getMessage()), e.fix());
            }
            return Optional.empty();
        }
    }

    private Optional<TtlPolicy> invalid(Place place, String sentence, String fix) {
        problems.add(Problem.of(Rule.INVALID_TTL, place, sentence, Problem.fix(fix)));
        return Optional.empty();
    }
}
