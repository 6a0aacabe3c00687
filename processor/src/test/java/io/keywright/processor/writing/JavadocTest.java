package io.keywright.processor.writing;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import io.keywright.processor.model.KeySchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Links mean the user's types, also those that a type of the generated class hides. */
class JavadocTest {

    @Test
    void linksToTheSamePackage() {
        assertThat(Javadoc.link(ClassName.get("shop", "Product"))).isEqualTo("{@link Product}");
        assertThat(Javadoc.link(ClassName.get("shop", "Order", "Member"))).isEqualTo("{@link Order.Member}");
    }

    private static final Iterable<String> HIDDEN = KeySchema.NESTED;

    @ParameterizedTest
    @FieldSource("HIDDEN")
    void linksToWhatIsHidden(String name) {
        assertThat(Javadoc.link(ClassName.get("shop", name))).isEqualTo("{@link shop." + name + "}");
        assertThat(Javadoc.link(ClassName.get("shop", name, "Kind"))).isEqualTo("{@link shop." + name + ".Kind}");
    }
}
