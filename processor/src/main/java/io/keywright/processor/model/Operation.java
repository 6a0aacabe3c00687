package io.keywright.processor.model;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One operation of a repository: the one source of its method, its Javadoc and its row in the document, so that they
 * cannot disagree.
 *
 * @param name the method's name
 * @param parameters the method's parameters, the key's parts first
 * @param result what the operation gives, boxed; {@code Void} for nothing
 * @param keys how many keys a call touches
 * @param call the store's call that the method becomes; it gives a {@code Call} of the result
 * @param summary what the operation does, as Javadoc
 * @param returns the {@code @return} text, without a closing full stop; empty for {@code Void}
 * @param commands the Redis commands that it sends, in their order, such as {@code HMGET}
 * @param complexity its cost on the server, such as {@code O(1)}
 * @param trips its round trips, such as {@code 1}
 */
public record Operation(
        String name,
        List<Parameter> parameters,
        TypeName result,
        KeysTouched keys,
        CodeBlock call,
        String summary,
        String returns,
        List<String> commands,
        String complexity,
        String trips) {

    public Operation {
        parameters = List.copyOf(parameters);
        commands = List.copyOf(commands);
    }

    /** The call as a reader of the document sees it, such as {@code find(sku)}. */
    public String signature() {
        return name + parameters.stream().map(Parameter::name).collect(Collectors.joining(", ", "(", ")"));
    }
}
