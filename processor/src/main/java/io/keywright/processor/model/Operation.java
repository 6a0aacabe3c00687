package io.keywright.processor.model;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One operation of a repository: the one source of its method, its Javadoc and its row in the document, so that they
 * cannot disagree.
 *
 * @param name the method's name
 * @param parameters the method's parameters, the key's parts first
 * @param result what the operation gives, boxed; {@code Void} for nothing
 * @param keys how many keys a call touches
 * @param elsewhere the key that a call is about, for people, where it is none of the schema's; else empty
 * @param call the store's call that the method becomes; it gives a {@code Call} of the result
 * @param summary what the operation does, as Javadoc
 * @param returns the {@code @return} text, without a closing full stop; empty for {@code Void}
 * @param commands the Redis commands that it sends, in their order, such as {@code HMGET}
 * @param complexity its cost on the server, such as {@code O(1)}
 * @param trips its round trips, such as {@code 1}
 * @param form what is special about its methods, where something is
 * @param local whether the method only makes something, whose methods send the commands: {@code call} is all of it
 *     then, and it has no asynchronous form
 */
public record Operation(
        String name,
        List<Parameter> parameters,
        TypeName result,
        KeysTouched keys,
        String elsewhere,
        CodeBlock call,
        String summary,
        String returns,
        List<String> commands,
        String complexity,
        String trips,
        Optional<MethodForm> form,
        boolean local) {

    public Operation {
        parameters = List.copyOf(parameters);
        commands = List.copyOf(commands);
    }

    /** The same operation as one that sends nothing by itself. */
    public Operation asLocal() {
        return new Operation(
                name,
                parameters,
                result,
                keys,
                elsewhere,
                call,
                summary,
                returns,
                commands,
                complexity,
                trips,
                form,
                true);
    }

    /** The parameters of the asynchronous method. */
    public List<Parameter> asyncParameters() {
        return form.map(MethodForm::asyncParameters).orElse(parameters);
    }

    /** The store's call that the asynchronous method becomes. */
    public CodeBlock asyncCall() {
        return form.map(MethodForm::asyncCall).orElse(call);
    }

    /** The type variables of its methods. */
    public List<TypeVariableName> variables() {
        return form.map(MethodForm::variables).orElse(List.of());
    }

    /** Whether the store's call gives a {@code Call}, to be awaited or made a stage of. */
    public boolean isAwaited() {
        return form.filter(MethodForm::isDirect).isEmpty();
    }

    /** The call as a reader of the document sees it, such as {@code find(sku)}. */
    public String signature() {
        return name + parameters.stream().map(Parameter::name).collect(Collectors.joining(", ", "(", ")"));
    }
}
