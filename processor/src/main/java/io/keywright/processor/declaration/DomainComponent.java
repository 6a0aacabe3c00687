package io.keywright.processor.declaration;

import com.palantir.javapoet.TypeName;
import io.keywright.processor.model.Access;
import java.lang.annotation.Annotation;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * One component of a domain type as it is declared: of a record, a constructor parameter that a property answers to, or
 * a bean property.
 *
 * @param name its name
 * @param type its type, with the type arguments of the declaring type put in
 * @param access how it is read
 * @param element what messages point at and annotations are read from: the field where there is one (a record's
 *     component has no position of its own), else the accessor
 * @param nullable whether an annotation named {@code Nullable} stands on it, its type, its accessor or its parameter
 */
public record DomainComponent(String name, TypeMirror type, Access access, Element element, boolean nullable) {

    /** Its type for JavaPoet. */
    public TypeName typeName() {
        return TypeName.get(type);
    }

    /** The annotation of that type, or null. */
    public <A extends Annotation> @Nullable A annotation(Class<A> annotation) {
        return element.getAnnotation(annotation);
    }
}
