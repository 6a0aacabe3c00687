package io.keywright.processor.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.keywright.processor.model.MethodForm;
import io.keywright.processor.model.Operation;
import io.keywright.processor.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes an {@link Operation} piece by piece. */
final class OperationBuilder {

    private final String name;
    private final List<Parameter> parameters = new ArrayList<>();
    private TypeName result = ClassName.get(Void.class);
    private String returns = "";
    private CodeBlock call = CodeBlock.of("");
    private String summary = "";
    private List<String> commands = List.of();
    private String complexity = "O(1)";
    private String trips = "1";
    private @Nullable MethodForm form;

    OperationBuilder(String name) {
        this.name = name;
    }

    OperationBuilder parameter(Parameter parameter) {
        parameters.add(parameter);
        return this;
    }

    OperationBuilder parameters(List<Parameter> all) {
        parameters.addAll(all);
        return this;
    }

    OperationBuilder result(TypeName type, String description) {
        result = type;
        returns = description;
        return this;
    }

    /** The store's method and its arguments, without the store; a line may break between arguments. */
    OperationBuilder call(String format, Object... arguments) {
        call = CodeBlock.of(format.replace(", ", ",$W"), arguments);
        return this;
    }

    /** The Javadoc; {@code $L} stands for the words that follow. */
    OperationBuilder summary(String format, Object... words) {
        summary = CodeBlock.of(format, words).toString();
        return this;
    }

    OperationBuilder costs(String cost, String... sent) {
        complexity = cost;
        commands = List.of(sent);
        return this;
    }

    OperationBuilder trips(String count) {
        trips = count;
        return this;
    }

    /** What is special about the methods. */
    OperationBuilder form(MethodForm special) {
        form = special;
        return this;
    }

    Operation build() {
        return new Operation(
                name,
                parameters,
                result,
                call,
                summary,
                returns,
                commands,
                complexity,
                trips,
                Optional.ofNullable(form));
    }
}
