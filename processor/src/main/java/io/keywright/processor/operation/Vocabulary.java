package io.keywright.processor.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.Parameter;
import io.keywright.processor.writing.Javadoc;
import io.keywright.processor.writing.KeyArguments;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.lang.model.SourceVersion;

/** The names and phrases that a schema's operations share, so that all of them speak of it alike. */
final class Vocabulary {

    private final KeySchema schema;

    Vocabulary(KeySchema schema) {
        this.schema = schema;
    }

    /** The domain type in a sentence, as a Javadoc link. */
    String noun() {
        return Javadoc.link(schema.domain());
    }

    /** The key's parts as parameters, in pattern order. */
    List<Parameter> keyParameters() {
        return schema.parts().stream()
                .map(part -> new Parameter(
                        part.parameterType(),
                        part.component(),
                        "the key's {@code " + part.component() + "}: " + Javadoc.text(part.description())))
                .toList();
    }

    boolean hasKeyParts() {
        return !schema.parts().isEmpty();
    }

    /** The key parameters as one key object. */
    CodeBlock key() {
        return KeyArguments.of(schema);
    }

    /** Several keys as one parameter, named after the key's only component, else {@code keys}. */
    Parameter keys() {
        String name = schema.hasSimpleKey() ? plural(schema.parts().get(0).component()) : "keys";
        boolean open = schema.hasSimpleKey() && schema.parts().get(0).codec().isPresent();
        TypeName type = schema.keyType().box();
        return new Parameter(
                ParameterizedTypeName.get(
                        ClassName.get(Collection.class), open ? WildcardTypeName.subtypeOf(type) : type),
                name,
                "the keys; each counts once");
    }

    /** The domain object as a parameter. */
    Parameter entity() {
        return entity(entityName());
    }

    Parameter entity(String name) {
        return new Parameter(schema.domain(), name, "");
    }

    /** Several domain objects as one parameter. */
    Parameter entities() {
        return new Parameter(
                ParameterizedTypeName.get(ClassName.get(Collection.class), WildcardTypeName.subtypeOf(schema.domain())),
                plural(entityName()),
                "");
    }

    /** The domain type's name as a variable: {@code product} for {@code Product}. */
    String entityName() {
        return variable(schema.domain().simpleName());
    }

    /** A name that no key parameter has, nor any of the others. */
    String free(String name, String... others) {
        String candidate = name;
        while (isKeyParameter(candidate) || List.of(others).contains(candidate)) {
            candidate = "the" + upperFirst(candidate);
        }
        return candidate;
    }

    static TypeName listOf(TypeName type) {
        return ParameterizedTypeName.get(ClassName.get(List.class), type.box());
    }

    static String upperFirst(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private boolean isKeyParameter(String name) {
        return schema.parts().stream().anyMatch(part -> part.component().equals(name));
    }

    private static String variable(String typeName) {
        String name = typeName.substring(0, 1).toLowerCase(Locale.ROOT) + typeName.substring(1);
        return SourceVersion.isKeyword(name) ? "the" + typeName : name;
    }

    private static String plural(String name) {
        if (name.endsWith("s") && !name.endsWith("ss")) {
            return "all" + upperFirst(name); // settings, news: no plural of its own
        }
        if (name.endsWith("ss") || name.endsWith("x") || name.endsWith("ch") || name.endsWith("sh")) {
            return name + "es";
        }
        if (name.endsWith("y") && name.length() > 1 && "aeiou".indexOf(name.charAt(name.length() - 2)) < 0) {
            return name.substring(0, name.length() - 1) + "ies";
        }
        return name + "s";
    }
}
