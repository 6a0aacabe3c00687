package io.keywright.processor.declaration;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.keywright.annotation.Serialized;
import io.keywright.processor.model.ValueType;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads {@code @Serialized(codec = …)}, and proves that the class that it names is a codec of the annotated type. */
final class CodecReader {

    private final CodecContract contract;
    private final Rejection rejection;

    CodecReader(Types types, Rejection rejection) {
        this.contract = CodecContract.ofValues(types);
        this.rejection = rejection;
    }

    /** The codec class that an element is annotated with, or null if there is none; its annotations must be whole. */
    @Nullable
    DeclaredType codecOf(Element element) {
        return DeclaredAnnotation.find(element, Serialized.class)
                .filter(annotation -> annotation.type("codec") instanceof DeclaredType)
                .map(annotation -> (DeclaredType) annotation.type("codec"))
                .orElse(null);
    }

    /** The use of a codec for a type, or null after a problem was reported. */
    @Nullable
    ValueType read(DeclaredType codec, TypeMirror type, Element site) {
        if (!rejection.isReachable(type, site)) {
            return null;
        }
        Optional<CodecContract.Breach> breach = contract.breach(codec, type);
        return breach.isPresent()
                ? rejection.reject(site, breach.get().message(), breach.get().fix())
                : new ValueType.CustomOf(
                        ClassName.get((TypeElement) codec.asElement()),
                        TypeName.get(type).box());
    }
}
