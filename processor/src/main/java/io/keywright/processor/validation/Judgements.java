package io.keywright.processor.validation;

import io.keywright.annotation.Counter;
import io.keywright.annotation.Durable;
import io.keywright.annotation.Eviction;
import io.keywright.annotation.Persistence;
import io.keywright.processor.declaration.ComponentDeclaration;
import io.keywright.processor.declaration.DeclaredAnnotation;
import io.keywright.processor.declaration.KeyDeclaration;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Rule;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.TtlPolicy;
import io.keywright.processor.pattern.ClusterSlot;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** What a reviewer who knows Redis would say of a key's life and place: HotSlot, EvictionConflict and the like. */
final class Judgements implements SchemaRule {

    /** Of so few hash tags a cluster of a dozen masters leaves some idle as a rule. */
    private static final int FEW_TAGS = 16;

    @Override
    public void check(KeyDeclaration declaration, KeySchema schema, Consumer<Problem> problems) {
        hotSlot(declaration, schema)
                .or(() -> fewSlots(declaration, schema))
                .or(() -> slotOfTime(declaration, schema))
                .ifPresent(problems);
        eviction(declaration, schema).ifPresent(problems);
        durability(declaration, schema).ifPresent(problems);
        jitter(declaration, schema).ifPresent(problems);
        declaration.components().stream()
                .filter(Judgements::isNarrowCounter)
                .map(component -> narrowCounter(declaration, component))
                .forEach(problems);
    }

    private static boolean isNarrowCounter(ComponentDeclaration component) {
        String type =
                component.component().typeName().withoutAnnotations().box().toString();
        return component.facet(Counter.class).isPresent() && type.equals(Integer.class.getName());
    }

    private static Problem narrowCounter(KeyDeclaration declaration, ComponentDeclaration component) {
        return Problem.of(
                Rule.NARROW_COUNTER,
                component.place(),
                "'" + component.name() + "' of '" + declaration.typeName()
                        + "' is a @Counter of 32 bits, but the server"
                        + " counts with 64: what an increment makes of it beyond 2,147,483,647 is stored, and can't be read"
                        + " again",
                "Fix: declare it as long.");
    }

    private static Optional<Problem> hotSlot(KeyDeclaration declaration, KeySchema schema) {
        return schema.pattern()
                .hashTag()
                .filter(tag -> !tag.contains("<") && !schema.parts().isEmpty())
                .map(tag -> Problem.of(
                        Rule.HOT_SLOT,
                        declaration.patternPlace(),
                        "The hash tag {" + tag + "} of `" + schema.pattern().display()
                                + "` is the same in every key, so that all of them are in slot "
                                + ClusterSlot.of(schema.example()) + " of 16,384, on one node of a cluster",
                        "Example key: " + schema.example(),
                        declaration.component(tag).isPresent()
                                ? "Fix: write {{{" + tag + "}}} for the value of '" + tag
                                        + "' in a hash tag, or leave the braces out."
                                : "Fix: put a part of the key between the braces, or leave them out."));
    }

    private static Optional<Problem> fewSlots(KeyDeclaration declaration, KeySchema schema) {
        return schema.pattern().hashTags().stream()
                .filter(count -> count < FEW_TAGS)
                .mapToObj(count -> tagged(
                        declaration,
                        schema,
                        count == 1
                                ? "has one text: all of them are in one of 16,384 slots"
                                : "has " + count + " texts: all of them are in " + count
                                        + " of 16,384 slots, and on no more nodes of a cluster"))
                .findFirst();
    }

    private static Optional<Problem> slotOfTime(KeyDeclaration declaration, KeySchema schema) {
        return schema.pattern().sharesHashTagsOfTime()
                ? Optional.of(tagged(
                        declaration,
                        schema,
                        "is of a time: all that is written in it is in one of 16,384 slots, on one node of a cluster"))
                : Optional.empty();
    }

    private static Problem tagged(KeyDeclaration declaration, KeySchema schema, String what) {
        return Problem.of(
                Rule.HOT_SLOT,
                declaration.patternPlace(),
                "The hash tag {" + schema.pattern().hashTag().orElseThrow() + "}, which keys of `"
                        + schema.pattern().display() + "` share, " + what,
                "Example key: " + schema.example(),
                "Fix: put a part of more values between the braces, or leave them out.");
    }

    private static Optional<Problem> eviction(KeyDeclaration declaration, KeySchema schema) {
        Eviction eviction = declaration.keyspace().eviction();
        Optional<DeclaredAnnotation> durable = declaration.facet(Durable.class);
        boolean any = eviction.name().startsWith("ALLKEYS");
        boolean expiring = eviction.name().startsWith("VOLATILE") && schema.expires();
        boolean spared = !schema.expires() || (schema.hasOptionalTtl() && durable.isEmpty());
        return (any ? declaration.persistent().or(() -> durable) : durable.filter(facet -> expiring))
                .map(facet -> Problem.of(
                        Rule.EVICTION_CONFLICT,
                        facet.place(),
                        "'" + declaration.typeName() + "' must stay, but its keyspace's server evicts any key"
                                + (any ? "" : " with a TTL") + " when it is full (" + setting(eviction.name()) + ")",
                        "Example key: " + schema.example(),
                        spared
                                ? "Fix: use volatile-lru or volatile-lfu, which spare keys without a TTL, or keep these"
                                        + " keys on a server of their own."
                                : "Fix: use noeviction, or keep these keys on a server of their own."));
    }

    private static Optional<Problem> durability(KeyDeclaration declaration, KeySchema schema) {
        Persistence persistence = declaration.keyspace().persistence();
        boolean loses = persistence == Persistence.NONE || persistence == Persistence.RDB;
        return declaration
                .facet(Durable.class)
                .filter(durable -> loses)
                .map(durable -> Problem.of(
                        Rule.DURABILITY_REQUIRED,
                        durable.place(),
                        "'" + declaration.typeName() + "' is @Durable, but its keyspace's server "
                                + (persistence == Persistence.NONE
                                        ? "keeps nothing on disk: a restart loses all of it"
                                        : "keeps snapshots: a crash loses what was written since the last one, up to an"
                                                + " hour by Redis's own settings (save 3600 1 300 100 60 10000)"),
                        "Example key: " + schema.example(),
                        "Fix: turn on the append-only file (appendonly yes; appendfsync everysec loses about a second,"
                                + " always none), and say so in @Keyspace(persistence = …)."));
    }

    private static Optional<Problem> jitter(KeyDeclaration declaration, KeySchema schema) {
        if (!(schema.ttl() instanceof TtlPolicy.Expiring ttl)
                || ttl.perCall()
                || ttl.jitterPercent() == 0
                || ttl.ttl().millis() >= 1_000) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(
                Rule.TTL_SHORTER_THAN_JITTER,
                declaration.key().place("ttl"),
                "Keys of `" + schema.pattern().display() + "` live " + ttl.ttl().rendered()
                        + ", of which the jitter takes up to "
                        + ttl.ttl().millis() * ttl.jitterPercent() / 100
                        + " ms: too little to keep keys from expiring at once, since Redis looks for expired keys ten"
                        + " times a second",
                "Fix: add jitter = \"0%\", or give a TTL of a second or more."));
    }

    private static String setting(String policy) {
        return "maxmemory-policy " + policy.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
