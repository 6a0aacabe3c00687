package io.keywright.processor.model;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import java.util.Optional;

/**
 * What is special about the two methods of an operation, which otherwise have the same parameters and use the same
 * {@code Call} of the store.
 *
 * @param variables the type variables of both
 * @param thrown what the waiting one throws; one of the variables, which the other one does without
 * @param asyncParameters the parameters of the asynchronous one
 * @param asyncCall the store's call that it becomes
 * @param isDirect whether the store's calls give the result, or a stage of it, themselves rather than a {@code Call}
 */
public record MethodForm(
        List<TypeVariableName> variables,
        Optional<TypeVariableName> thrown,
        List<Parameter> asyncParameters,
        CodeBlock asyncCall,
        boolean isDirect) {

    public MethodForm {
        variables = List.copyOf(variables);
        asyncParameters = List.copyOf(asyncParameters);
    }
}
