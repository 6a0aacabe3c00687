package io.keywright.processor.writing;

import com.palantir.javapoet.CodeBlock;
import io.keywright.processor.model.Access;
import io.keywright.processor.model.Construction;
import io.keywright.processor.model.ObjectShape;
import io.keywright.processor.model.ValueComponent;
import java.util.List;
import java.util.Map;

/** Code that reads a domain object's components and makes one from them. */
final class ObjectCode {

    private final ObjectShape shape;

    ObjectCode(ObjectShape shape) {
        this.shape = shape;
    }

    /** The component of the object in that variable. */
    CodeBlock read(String component, String variable) {
        Access access = shape.components().stream()
                .filter(candidate -> candidate.name().equals(component))
                .findFirst()
                .orElseThrow()
                .access();
        return CodeBlock.of(access.isMethod() ? "$N.$N()" : "$N.$N", variable, access.member());
    }

    /** Statements that return an object of these components, each named with its expression. */
    CodeBlock construct(Map<String, CodeBlock> components) {
        List<CodeBlock> values = shape.components().stream()
                .map(ValueComponent::name)
                .map(components::get)
                .toList();
        CodeBlock.Builder code = CodeBlock.builder();
        if (shape.construction() instanceof Construction.BySetters bySetters) {
            code.addStatement("$T result = new $T()", shape.type(), shape.type());
            for (int i = 0; i < values.size(); i++) {
                Access setter = bySetters.setters().get(i);
                code.addStatement(
                        setter.isMethod() ? "result.$N($L)" : "result.$N = $L", setter.member(), values.get(i));
            }
            return code.addStatement("return result").build();
        }
        String format = values.size() > 3 ? "return new $T(\n$L)" : "return new $T($L)";
        String separator = values.size() > 3 ? ",\n" : ", ";
        return code.addStatement(format, shape.type(), CodeBlock.join(values, separator))
                .build();
    }
}
