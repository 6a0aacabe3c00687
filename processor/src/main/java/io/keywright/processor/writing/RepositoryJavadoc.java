package io.keywright.processor.writing;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.keywright.processor.model.CacheSettings;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.MethodForm;
import io.keywright.processor.model.NearSettings;
import io.keywright.processor.model.Operation;
import io.keywright.processor.model.Parameter;
import io.keywright.processor.model.RateSettings;
import io.keywright.processor.model.RepositoryModel;
import io.keywright.processor.model.TtlPolicy;
import io.keywright.processor.pattern.TtlExpression;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The Javadoc of generated code, from the same model as the code and the document. */
final class RepositoryJavadoc {

    private RepositoryJavadoc() {}

    static CodeBlock ofRepository(RepositoryModel model) {
        KeySchema schema = model.schema();
        if (schema.isCache()) {
            return ofCache(model, schema.cache().orElseThrow());
        }
        if (schema.rate().isPresent()) {
            return ofLimiter(schema, schema.rate().get());
        }
        if (schema.isClaimed()) {
            return ofClaims(model, schema.lease().orElseThrow());
        }
        String what = model.structure().kind();
        if (schema.isChannel()) {
            return CodeBlock.of(
                    "$L\n\n$L\n",
                    Javadoc.wrap("Publishes " + Javadoc.link(schema.domain()) + " to "
                            + Javadoc.code(schema.pattern().display()) + ", " + what + ", and subscribes to it."),
                    Javadoc.wrap(
                            "<p>Immutable and thread-safe. A message reaches who is subscribed at that moment, once"
                                    + " or not at all; nothing is kept."));
        }
        String text = "Reads and writes " + Javadoc.link(schema.domain()) + " at "
                + Javadoc.code(schema.pattern().display()) + ", " + what + " " + schema.life() + ".";
        String contract =
                "<p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits"
                        + " no longer than the command timeout. A write that can make a key sets its TTL in the same command or script.";
        return CodeBlock.of("$L\n\n$L\n", Javadoc.wrap(text), Javadoc.wrap(contract));
    }

    static CodeBlock ofConstructor(KeySchema schema) {
        String does = schema.isChannel()
                ? "Publishes and subscribes"
                : schema.rate().isPresent() ? "Takes permits" : "Reads and writes";
        return CodeBlock.of("$L\n", Javadoc.wrap(does + " through that connection; " + making(schema)));
    }

    /** What it costs to make one. */
    private static String making(KeySchema schema) {
        if (!schema.isCache()) {
            return "making one costs nothing and sends nothing.";
        }
        return (schema.near().isPresent()
                        ? "for the first near cache a further one is made, which blocks meanwhile."
                        : "making one sends nothing.")
                + " Make one and share it: each loads by itself and has limits of its own. Where the caches have"
                + " an outbox, the first one that is made begins looks into it, which go on until the connection is"
                + " closed; further ones add none.";
    }

    private static CodeBlock ofLimiter(KeySchema schema, RateSettings rate) {
        String window = ((TtlPolicy.Expiring) schema.ttl()).ttl().rendered();
        String text = "Limits " + Javadoc.link(schema.domain()) + " to " + rate.shown() + " in " + window
                + (isConfigured(schema, rate) ? ", unless the configuration says otherwise" : "") + ", at "
                + Javadoc.code(schema.pattern().display()) + ": " + rate.promise() + ".";
        String contract =
                "<p>Immutable and thread-safe. All clients of a key share its limit, by the server's clock. Each call is"
                        + " one round trip, waits no longer than the command timeout, and is never repeated by itself; a"
                        + " permit that is taken sets the key's TTL in the same script.";
        return CodeBlock.of("$L\n\n$L\n", Javadoc.wrap(text), Javadoc.wrap(contract));
    }

    private static CodeBlock ofClaims(RepositoryModel model, Duration lease) {
        KeySchema schema = model.schema();
        String text = "Lets requests be done once, whose results are " + Javadoc.link(schema.domain()) + ", at "
                + Javadoc.code(schema.pattern().display()) + ", "
                + model.structure().kind() + " " + schema.life()
                + ".";
        String use = "<p>Who begins a request first has " + TtlExpression.render(lease)
                + " to do it and to {@link #complete} or {@link #release} it; others are told meanwhile that it is in"
                + " progress, and later what came of it. Who takes longer may be overtaken, and then stores nothing over"
                + " another's claim or result.";
        String contract =
                "<p>Immutable and thread-safe. Each operation is one round trip and waits no longer than the command"
                        + " timeout. Each write sets the key's TTL in the same script.";
        return CodeBlock.of("$L\n\n$L\n\n$L\n", Javadoc.wrap(text), Javadoc.wrap(use), Javadoc.wrap(contract));
    }

    private static boolean isConfigured(KeySchema schema, RateSettings rate) {
        return rate.permitsKey().isPresent()
                || ((TtlPolicy.Expiring) schema.ttl()).ttl() instanceof TtlExpression.Configured;
    }

    private static CodeBlock ofCache(RepositoryModel model, CacheSettings settings) {
        KeySchema schema = model.schema();
        String text = "Reads " + Javadoc.link(schema.domain()) + " through a cache at "
                + Javadoc.code(schema.pattern().display()) + ", "
                + model.structure().kind() + " " + schema.life() + ".";
        String promise = "<p>The level is {@code " + settings.consistency() + "}: no old value stays in Redis, and "
                + settings.promise()
                + ". That holds if a loader reads committed data, in a snapshot that begins when it is called, and every"
                + " write of the source goes through {@link #writing} or is followed by {@link #evict}. Price: "
                + settings.price() + ". Open, until the TTL at most: " + settings.open() + ".";
        String contract =
                "<p>Immutable and thread-safe. A read does not fail because Redis does: while it does not answer, reads go"
                        + " to the loader, of which " + settings.maxConcurrentLoads()
                        + " run at once in this process; what can't be read in Redis is a miss. Loaders run on the executor of"
                        + " the caches' options, never on an event loop.";
        String near =
                schema.near().map(kept -> "\n\n" + Javadoc.wrap(near(kept))).orElse("");
        return CodeBlock.of(
                "$L\n\n$L\n\n$L$L\n", Javadoc.wrap(text), Javadoc.wrap(promise), Javadoc.wrap(contract), near);
    }

    private static String near(NearSettings kept) {
        return "<p>Copies of hot entries are kept in this process: " + kept.limit() + ", each for "
                + TtlExpression.render(kept.ttl())
                + " at most. They are given without asking Redis. For them the promise"
                + " holds within this process; a change that another process has made a copy may miss for as long as"
                + " telling takes, and " + TtlExpression.render(NearSettings.BOUND)
                + " at most. A copy's value is shared by all"
                + " who are given it, and must not be changed.";
    }

    /** Of the view of a repository or cache. */
    static CodeBlock ofAsyncView(KeySchema schema) {
        return CodeBlock.of(
                "$L\n",
                Javadoc.wrap("The operations of {@link "
                        + schema.repository().simpleName()
                        + "} without waiting. A stage completes with what the method of the same name returns, or"
                        + " exceptionally with what it throws; its dependents must not block, since they run on the"
                        + " connection's thread"
                        + (schema.isCache() ? " or a loader's." : ".")));
    }

    static CodeBlock ofOperation(Operation operation, KeySchema schema) {
        StringBuilder text = new StringBuilder(Javadoc.wrap(operation.summary()));
        text.append("\n\n").append(Javadoc.wrap("<p>" + costs(operation, schema)));
        List<String> tags = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            if (!parameter.description().isEmpty()) {
                tags.add(Javadoc.wrap("@param " + parameter.name() + " " + parameter.description()));
            }
        }
        if (!operation.result().equals(TypeName.get(Void.class))) {
            tags.add(Javadoc.wrap("@return " + operation.returns()));
        }
        operation
                .form()
                .flatMap(MethodForm::thrown)
                .ifPresent(thrown -> tags.add("@throws " + thrown + " what it throws"));
        if (!tags.isEmpty()) {
            text.append("\n\n").append(String.join("\n", tags));
        }
        return CodeBlock.of("$L\n", text.toString());
    }

    /** The view that gives keys a TTL of the caller's. */
    static CodeBlock ofLasting(KeySchema schema) {
        TtlPolicy.Expiring ttl = (TtlPolicy.Expiring) schema.ttl();
        String starts = switch (ttl.expiry()) {
            case ABSOLUTE -> "the write that makes a key, and {@code touch}, start its life with it";
            case REFRESH_ON_WRITE -> "each write, and {@code touch}, starts a key's life anew with it";
            case SLIDING -> "each read, each write and {@code touch} starts a key's life anew with it";
        };
        return CodeBlock.of(
                "$L\n\n$L\n$L\n$L\n",
                Javadoc.wrap("The same repository with this TTL in place of the declared one: " + starts
                        + ", in the same step. Sends nothing; may be kept and shared."),
                Javadoc.wrap("@param ttl positive, at most " + ttl.ttl().rendered()
                        + (ttl.ttl() instanceof TtlExpression.Configured ? " or what is configured" : "")),
                Javadoc.wrap("@return a view; what is used without it has the declared TTL"),
                Javadoc.wrap("@throws IllegalArgumentException if the TTL is not positive"
                        + (schema.pattern().longestBucket().isPresent()
                                ? ", too long, or does not cover the span of time that a key stands for"
                                : " or too long")));
    }

    static CodeBlock ofAsync(Operation operation) {
        return CodeBlock.of("$L\n", Javadoc.wrap(operation.summary()));
    }

    /** Commands, cost and, where they are not one, round trips. */
    private static String costs(Operation operation, KeySchema schema) {
        String commands = operation.commands().stream()
                .map(command -> "{@code " + command + "}")
                .collect(Collectors.joining(", "));
        String trips = operation.trips().equals("1") ? "" : "; round trips: " + operation.trips();
        return (schema.isChannel() ? "Channel " : "Key ")
                + Javadoc.code(
                        operation.elsewhere().isEmpty() ? schema.pattern().display() : operation.elsewhere())
                + "; " + commands + "; " + operation.complexity() + trips
                + ".";
    }
}
