package io.keywright.processor.writing;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import io.keywright.Claim;
import io.keywright.codec.TextForm;
import io.keywright.processor.model.ClaimLayout;
import io.keywright.processor.model.ScalarKind;
import io.keywright.repository.FieldCodecs;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The processor knows the runtime by name only: the names are true. */
class RuntimeTypesTest {

    static Stream<ClassName> names() {
        return Stream.of(RuntimeTypes.class, CodecTypes.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.getType() == ClassName.class)
                .map(RuntimeTypesTest::value);
    }

    private static ClassName value(Field constant) {
        try {
            return (ClassName) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void isAPublicType(ClassName name) throws ClassNotFoundException {
        assertThat(Modifier.isPublic(Class.forName(name.reflectionName()).getModifiers()))
                .isTrue();
    }

    @Test
    void thereAreSome() {
        assertThat(names()).contains(ClassName.get("io.keywright", "Keywright"));
    }

    @Test
    void claimsAreAsLong() {
        assertThat(ClaimLayout.CLAIM_BYTES).isEqualTo(Claim.SIZE);
    }

    @ParameterizedTest
    @EnumSource(ScalarKind.class)
    void everyScalarHasAFieldCodec(ScalarKind kind) throws NoSuchFieldException {
        assertThat(FieldCodecs.class.getField(kind.name()).getType().getSimpleName())
                .isEqualTo("FieldCodec");
    }

    @ParameterizedTest
    @EnumSource(ScalarKind.class)
    void everyScalarThatIsTextHasATextForm(ScalarKind kind) throws NoSuchFieldException {
        if (kind.isText() || kind.isMapKey()) {
            assertThat(TextForm.class.getField(kind.name()).getType()).isEqualTo(TextForm.class);
        }
    }
}
