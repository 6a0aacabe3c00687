package io.keywright.processor.writing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import io.keywright.processor.declaration.ReadProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever can't be stored is reported, on the component that asks for it; nothing is passed over. */
class UnsupportedTypesTest {

    private static final String TYPES = """
            abstract class Abstract {}
            interface Open {}
            class Outer { class Inner {} }
            class Hidden { private Hidden() {} }
            class Silent { private int lost; public int other; }
            class Partial { private final int a; private int b; Partial(int a) { this.a = a; } int getA() { return a; } }
            class Twice { Twice(int a) {} Twice(String b) {} int a() { return 0; } String b() { return ""; } }
            class Wrong { Wrong(long a) {} int getA() { return 0; } }
            enum Empty {}
            enum Same { @StoredAs("x") A, @StoredAs("x") B }
            record Grows<T>(T value, List<Grows<List<T>>> next) {}
            sealed interface WithOpen permits OpenSub {}
            non-sealed class OpenSub implements WithOpen {}
            sealed interface WithEnum permits EnumSub {}
            enum EnumSub implements WithEnum { A }
            sealed interface Clash permits ClashSub {}
            record ClashSub(String type) implements Clash {}
            sealed interface Homonyms permits A.X, B.X {}
            class A { record X() implements Homonyms {} }
            class B { record X() implements Homonyms {} }
            sealed class Concrete permits ConcreteSub {}
            final class ConcreteSub extends Concrete {}
            record Duplicate(@StoredAs("n") int a, int n) {}
            class NoCodec {}
            class IntCodec implements ValueCodec<Integer> {
                public byte[] encode(Integer v) { return null; }
                public Integer decode(byte[] b) { return 0; }
            }
            """;

    /** Types and what is said of them; nothing of one that is reported already, or that javac itself misses. */
    private static final String TABLE = """
            Object                                         | `java.lang.Object` can't be stored.
            List                                           | `java.util.List` is used without type arguments.
            List<?>                                        | Type argument `?` leaves open what is stored.
            Map<String, ? extends Open>                    | Type argument `? extends test.Open` leaves open what is stored.
            Missing                                        |
            int[]                                          | `int[]` is an array, and only byte[] can be stored.
            String[]                                       | `java.lang.String[]` is an array, and only byte[] can be stored.
            java.util.Date                                 | `java.util.Date` can't be stored.
            java.util.Locale                               | `java.util.Locale` can't be stored.
            Thread                                         | `java.lang.Thread` can't be stored.
            Map<Double, String>                            | `java.lang.Double` can't be the key of a map, which is stored as text.
            Map<List<String>, String>                      | `java.util.List<java.lang.String>` can't be the key of a map, which is stored as text.
            List<Optional<String>>                         | `java.util.Optional<java.lang.String>` stands inside another type, where absent values have no place.
            @Nullable Optional<String>                     | Component `{}` is an Optional that may be null.
            Abstract                                       | `test.Abstract` is an abstract class: none can be made when it is read.
            Open                                           | `test.Open` is neither a record nor a class, so it has no components.
            Outer.Inner                                    | `test.Outer.Inner` is an inner class: it needs an instance of the class around it.
            Hidden                                         | `test.Hidden` can't be made from its properties.
            Silent                                         | Field `test.Silent.lost` would be lost: nothing both reads and sets it.
            Partial                                        | Field `test.Partial.b` would be lost: nothing both reads and sets it.
            Twice                                          | Several constructors of `test.Twice` could make it from its properties.
            Wrong                                          | `test.Wrong` can't be made from its properties.
            Empty                                          | `test.Empty` has no constants.
            Same                                           | Two constants of `test.Same` are stored as "x".
            Grows<String>                                  | `test.Grows` stands inside 64 other types.
            WithOpen                                       | `test.OpenSub`, a subtype of `test.WithOpen`, is not sealed: its own subtypes are not known.
            WithEnum                                       | `test.EnumSub`, a subtype of `test.WithEnum`, is an enum.
            Homonyms                                       | `test.A.X` and `test.B.X` would both be stored as "X".
            Concrete                                       | `test.Concrete` is sealed, but not abstract: it is its own subtype.
            Duplicate                                      | Two components of `test.Duplicate` would be stored as "n".
            @Serialized(codec = NoCodec.class) String      | `test.NoCodec` is named as a codec but does not implement `io.keywright.codec.ValueCodec`.
            @Serialized(codec = IntCodec.class) String     | `test.IntCodec` is a codec of `java.lang.Integer`, not of `java.lang.String`.
            @Serialized(codec = IntCodec.class) int        | `test.IntCodec` can't be made by generated code.
            List<Abstract>                                 |
            Clash                                          | A component of `test.ClashSub` is stored as "type", which is the discriminator of `test.Clash`.
            """;

    @Test
    void eachIsReportedOnceOnTheComponentThatAsksForIt() {
        StringBuilder components = new StringBuilder();
        List<String> expected = new ArrayList<>();
        int count = 0;
        for (String row : TABLE.lines().toList()) {
            String[] cells = row.split("\\|", 2);
            String name = "c" + count++;
            components.append(components.isEmpty() ? "\n" : ",\n").append(cells[0].strip() + " " + name);
            if (!cells[1].isBlank()) {
                expected.add(cells[1].strip().replace("{}", name));
            }
        }

        CodecFixture fixture = compile(components.toString());

        assertThat(fixture.problems()).extracting(ReadProblem::message).containsExactlyElementsOf(expected);
        assertThat(fixture.problems())
                .extracting(ReadProblem::rule)
                .allMatch(rule -> rule.equals("UnsupportedType") || rule.equals("DuplicateName"));
        assertThat(fixture.problems()).extracting(ReadProblem::fix).allMatch(fix -> fix.endsWith("."));
        // A field of a class of its own is narrower than the component that leads there.
        assertThat(fixture.problems())
                .extracting(problem -> problem.element().getSimpleName().toString())
                .allMatch(name -> name.matches("c\\d+|lost|b|n|next"));
        assertThat(fixture.isGenerated()).isFalse();
    }

    private static CodecFixture compile(String components) {
        return new CodecFixture(
                "test.Root", Set.of(), JavaFileObjects.forSourceString("test.Root", """
                        package test;

                        import io.keywright.annotation.*;
                        import io.keywright.codec.ValueCodec;
                        import java.util.*;
                        import org.jspecify.annotations.Nullable;

                        record Root(%s) {}
                        """.formatted(components) + TYPES));
    }
}
