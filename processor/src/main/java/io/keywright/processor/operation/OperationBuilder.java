package io.keywright.processor.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.keywright.processor.model.KeysTouched;
import io.keywright.processor.model.MethodForm;
import io.keywright.processor.model.Operation;
import io.keywright.processor.model.Parameter;
import java.util.ArrayList;
import java.util.Collection;
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
    private @Nullable KeysTouched keys;
    private String elsewhere = "";
    private String note = "";
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

    /** All that a call is given belongs to one key. */
    OperationBuilder ofOneKey() {
        keys = KeysTouched.ONE;
        return this;
    }

    /** A call may be given several keys, of which the store makes commands that never name keys of two slots. */
    OperationBuilder split() {
        keys = KeysTouched.SPLIT;
        return this;
    }

    /** A call names several keys in one command or script; {@code oneSlot} says so after the summary. */
    OperationBuilder together(String oneSlot) {
        keys = KeysTouched.TOGETHER;
        note = oneSlot;
        return this;
    }

    /** A call is about another key than the schema's own. */
    OperationBuilder about(String display) {
        elsewhere = display;
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
                keys(),
                elsewhere,
                call,
                summary + note,
                returns,
                commands,
                complexity,
                trips,
                Optional.ofNullable(form),
                false);
    }

    /** What takes a collection may take one of keys: it has to say what becomes of them. */
    private KeysTouched keys() {
        if (keys == null && parameters.stream().anyMatch(OperationBuilder::isCollection)) {
            throw new IllegalStateException(
                    name + " takes a collection: say ofOneKey(), split() or together(…) of the keys it touches");
        }
        return keys == null ? KeysTouched.ONE : keys;
    }

    private static boolean isCollection(Parameter parameter) {
        return parameter.type() instanceof ParameterizedTypeName type
                && type.rawType().equals(ClassName.get(Collection.class));
    }
}
