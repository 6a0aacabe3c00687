package io.keywright.processor.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.keywright.annotation.RedisType;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.Operation;
import io.keywright.processor.model.Parameter;
import io.keywright.processor.model.Structure;
import io.keywright.processor.writing.KeyCodecMethods;
import io.keywright.processor.writing.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;

/** CHANNEL: each domain object is one message, to who is subscribed at that moment. */
final class ChannelOperations implements TypeOperations {

    private static final String SUBSCRIBES =
            " Nothing is sent before it is started; it has a connection of its own then, until it is closed.";

    @Override
    public boolean serves(KeySchema schema) {
        return schema.type() == RedisType.CHANNEL;
    }

    @Override
    public TypeName store(KeySchema schema) {
        return ParameterizedTypeName.get(
                RuntimeTypes.MESSAGE_CHANNEL, schema.keyType().box(), schema.domain());
    }

    @Override
    public Structure structure(KeySchema schema) {
        return Structure.ofOne(
                "CHANNEL",
                "a CHANNEL of " + ValueWords.things(schema.value()),
                "a Pub/Sub CHANNEL: it keeps nothing, and reaches who is subscribed at that moment, once or not at all.");
    }

    @Override
    public List<Operation> of(KeySchema schema) {
        Vocabulary words = new Vocabulary(schema);
        List<Operation> operations = new ArrayList<>();
        operations.add(new OperationBuilder("publish")
                .parameter(words.entity())
                .call("publish($N)", words.entityName())
                .result(
                        StringOperations.outcome(ClassName.get(Long.class)),
                        "{@code Applied} with the number of subscribers that it was given to, on a cluster those of one"
                                + " node; {@code Unknown} if the reply was lost")
                .summary("Publishes the $L to who is subscribed now. To repeat it may publish it twice.", words.noun())
                .costs(
                        schema.sharded()
                                ? "O(n) in the subscribers"
                                : "O(n) in the subscribers, and O(n) in the patterns that clients of the server have subscribed to",
                        schema.sharded() ? "SPUBLISH or PUBLISH" : "PUBLISH")
                .build());
        addSubscriptions(schema, words, operations);
        return operations;
    }

    private static void addSubscriptions(KeySchema schema, Vocabulary words, List<Operation> operations) {
        Parameter listener = new Parameter(
                ParameterizedTypeName.get(RuntimeTypes.CHANNEL_LISTENER, WildcardTypeName.supertypeOf(schema.domain())),
                words.free("listener"),
                "what is done with each message, one after the other");
        String store = words.free("store").equals("store") ? "store" : "this.store";
        String subscribe = schema.sharded() ? "SSUBSCRIBE or SUBSCRIBE" : "SUBSCRIBE";
        operations.add(subscription(schema, "subscription")
                .parameters(words.keyParameters())
                .parameter(listener)
                .call("$L.subscription($L, $N)", store, words.key(), listener.name())
                .summary("Subscribes to one channel.$L", SUBSCRIBES)
                .costs("O(1)", subscribe)
                .build()
                .asLocal());
        if (!schema.sharded() && words.hasKeyParts()) {
            operations.add(subscription(schema, "subscriptionTo")
                    .parameter(words.keys())
                    .split() // of a channel that is not sharded, any node tells
                    .parameter(listener)
                    .call("$L.subscription($N, $N)", store, words.keys().name(), listener.name())
                    .summary("Subscribes to several channels over one connection.$L", SUBSCRIBES)
                    .costs("O(n) in the keys given", subscribe)
                    .build()
                    .asLocal());
        }
        if (!schema.sharded() && words.hasKeyParts() && KeyCodecMethods.canParse(schema)) {
            operations.add(subscription(schema, "subscriptionToAll")
                    .parameter(listener)
                    .call(
                            "$L.subscriptionToAll($L, $N)",
                            store,
                            CodeBlock.of("$T.PATTERN", schema.codec()),
                            listener.name())
                    .summary(
                            "Subscribes to all channels of the pattern. What other channels' names the glob matches is"
                                    + " left out and counted.$L",
                            SUBSCRIBES)
                    .costs("O(patterns subscribed to)", "PSUBSCRIBE")
                    .build()
                    .asLocal());
        }
    }

    private static OperationBuilder subscription(KeySchema schema, String name) {
        return new OperationBuilder(name)
                .result(
                        ParameterizedTypeName.get(RuntimeTypes.SUBSCRIPTION_BUILDER, schema.domain()),
                        "how it works, to be said before its {@code start()}");
    }
}
