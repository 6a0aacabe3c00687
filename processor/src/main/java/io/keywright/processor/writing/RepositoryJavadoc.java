package io.keywright.processor.writing;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.Operation;
import io.keywright.processor.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The Javadoc of generated code, from the same model as the code and the document. */
final class RepositoryJavadoc {

    private static final int WIDTH = 110;

    private RepositoryJavadoc() {}

    static CodeBlock ofRepository(KeySchema schema) {
        String what = schema.value().kind();
        String text = "Reads and writes {@link " + schema.domain().simpleName() + "} at {@code "
                + schema.pattern().display() + "}, " + what + " " + schema.life() + ".";
        String contract =
                "<p>Immutable and thread-safe. Each operation is one round trip, unless it says otherwise, and waits"
                        + " no longer than the command timeout. A write that can make a key sets its TTL in the same command or script.";
        return CodeBlock.of("$L\n\n$L\n", wrap(text), wrap(contract));
    }

    static CodeBlock ofOperation(Operation operation, KeySchema schema) {
        StringBuilder text = new StringBuilder(wrap(operation.summary()));
        text.append("\n\n").append(wrap("<p>" + costs(operation, schema)));
        List<String> tags = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            if (!parameter.description().isEmpty()) {
                tags.add(wrap("@param " + parameter.name() + " " + parameter.description()));
            }
        }
        if (!operation.result().equals(TypeName.get(Void.class))) {
            tags.add(wrap("@return " + operation.returns()));
        }
        if (!tags.isEmpty()) {
            text.append("\n\n").append(String.join("\n", tags));
        }
        return CodeBlock.of("$L\n", text.toString());
    }

    static CodeBlock ofAsync(Operation operation, KeySchema schema) {
        return CodeBlock.of("$L\n", wrap(operation.summary()));
    }

    /** Commands, cost and, where they are not one, round trips. */
    private static String costs(Operation operation, KeySchema schema) {
        String commands = operation.commands().stream()
                .map(command -> "{@code " + command + "}")
                .collect(Collectors.joining(", "));
        String trips = operation.trips().equals("1") ? "" : "; round trips: " + operation.trips();
        return "Key {@code " + schema.pattern().display() + "}; " + commands + "; " + operation.complexity() + trips
                + ".";
    }

    /** Breaks lines at spaces, never inside of an inline tag. */
    private static String wrap(String text) {
        StringBuilder wrapped = new StringBuilder();
        int column = 0;
        for (String word : text.split(" (?![^{]*})")) {
            if (column > 0 && column + 1 + word.length() > WIDTH) {
                wrapped.append('\n');
                column = 0;
            } else if (column > 0) {
                wrapped.append(' ');
                column++;
            }
            wrapped.append(word);
            column += word.length();
        }
        return wrapped.toString();
    }
}
