package io.keywright.processor.writing;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.Operation;
import io.keywright.processor.model.Parameter;
import io.keywright.processor.model.RepositoryModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The Javadoc of generated code, from the same model as the code and the document. */
final class RepositoryJavadoc {

    private RepositoryJavadoc() {}

    static CodeBlock ofRepository(RepositoryModel model) {
        KeySchema schema = model.schema();
        String what = model.structure().kind();
        if (schema.isChannel()) {
            return CodeBlock.of(
                    "$L\n\n$L\n",
                    Javadoc.wrap("Publishes " + Javadoc.link(schema.domain()) + " to "
                            + Javadoc.code(schema.pattern().display()) + ", " + what + ", and subscribes to it."),
                    Javadoc.wrap("<p>Immutable and thread-safe. A message reaches who is subscribed at that moment, once"
                            + " or not at all; nothing is kept."));
        }
        String text = "Reads and writes " + Javadoc.link(schema.domain()) + " at "
                + Javadoc.code(schema.pattern().display()) + ", " + what + " " + schema.life() + ".";
        String contract =
                "<p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits"
                        + " no longer than the command timeout. A write that can make a key sets its TTL in the same command or script.";
        return CodeBlock.of("$L\n\n$L\n", Javadoc.wrap(text), Javadoc.wrap(contract));
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
        if (!tags.isEmpty()) {
            text.append("\n\n").append(String.join("\n", tags));
        }
        return CodeBlock.of("$L\n", text.toString());
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
        return "Key " + Javadoc.code(schema.pattern().display()) + "; " + commands + "; " + operation.complexity()
                + trips + ".";
    }
}
