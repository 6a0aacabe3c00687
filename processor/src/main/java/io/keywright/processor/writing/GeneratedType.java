package io.keywright.processor.writing;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Modifier;

/** What all top-level classes have that stand beside the user's own and are compiled with the user's options. */
final class GeneratedType {

    private GeneratedType() {}

    /**
     * The beginning of such a class. It warns of nothing that is the user's to decide: that what is stored has
     * deprecated members, which are stored as long as they are there; and, under {@code exports}, that an exported
     * package shows types of the runtime, which the descriptor passes on or does not.
     */
    static TypeSpec.Builder named(ClassName name, boolean isPublic, String processor) {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.FINAL)
                .addAnnotation(AnnotationSpec.builder(Generated.class)
                        .addMember("value", "$S", processor)
                        .build())
                .addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "{$S, $S, $S}", "deprecation", "removal", "exports")
                        .build())
                .addAnnotation(RuntimeTypes.NULL_MARKED);
        return isPublic ? type.addModifiers(Modifier.PUBLIC) : type;
    }
}
