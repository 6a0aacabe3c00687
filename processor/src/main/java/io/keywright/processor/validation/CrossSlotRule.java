package io.keywright.processor.validation;

import io.keywright.annotation.Topology;
import io.keywright.processor.declaration.KeyDeclaration;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Rule;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.KeysTouched;
import io.keywright.processor.model.Operation;
import io.keywright.processor.pattern.ClusterSlot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * In a declared cluster an operation that names several keys in one command needs a hash tag that different keys can
 * share: the rule CrossSlot. Where it is accepted, there are no such operations. The pattern alone decides; that two
 * keys in different slots were found only makes the message plainer.
 */
final class CrossSlotRule implements SchemaRule {

    private final Function<KeySchema, List<Operation>> operations;

    CrossSlotRule(Function<KeySchema, List<Operation>> operations) {
        this.operations = operations;
    }

    @Override
    public void check(KeyDeclaration declaration, KeySchema schema, Consumer<Problem> problems) {
        if (declaration.keyspace().topology() != Topology.CLUSTER
                || schema.pattern().sharesHashTags()
                || schema.pattern().isOneKey()) {
            return;
        }
        List<String> together = operations.apply(schema).stream()
                .filter(operation -> operation.keys() == KeysTouched.TOGETHER)
                .map(Operation::name)
                .distinct()
                .toList();
        if (!together.isEmpty()) {
            problems.accept(problem(declaration, schema, together));
        }
    }

    private static Problem problem(KeyDeclaration declaration, KeySchema schema, List<String> together) {
        boolean tagged = schema.pattern().hashTag().isPresent();
        String key = schema.pattern().example();
        List<String> details = new ArrayList<>(List.of("Example key: " + slot(key)));
        schema.pattern().keyInAnotherSlot(key).ifPresent(other -> details.add("Example key: " + slot(other)));
        details.add("Fix: put "
                + (tagged ? "only what the keys have in common" : "braces around what the keys have in common")
                + (tagged ? " between the braces: " : ": ")
                + "\"user:{{{group}}}:{id}\" keeps those of one group together. To do without"
                + " these operations, @Accept(rule = \"CrossSlot\", reason = \"…\").");
        return new Problem(
                Rule.CROSS_SLOT,
                "A cluster holds the keys `" + schema.pattern().display() + "` in different slots, but "
                        + named(together) + " of '" + declaration.typeName()
                        + "' name several of them in one command, which it refuses",
                details,
                declaration.patternPlace());
    }

    private static String named(List<String> operations) {
        return operations.stream().map(name -> name + "(…)").collect(Collectors.joining(", "));
    }

    private static String slot(String key) {
        return key + " is in slot " + ClusterSlot.of(key);
    }
}
