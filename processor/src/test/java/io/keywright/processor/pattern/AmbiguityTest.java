package io.keywright.processor.pattern;

import static io.keywright.processor.pattern.Bound.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AmbiguityTest {

    static Stream<Arguments> ambiguous() {
        return Stream.of(
                Arguments.of(plain("a:{x}{y}", TEXT, TEXT), "a:aaa (x=a, y=aa; x=aa, y=a)"),
                Arguments.of(plain("a:{x}.{y}", TEXT, TEXT), "a:a..a (x=a, y=.a; x=a., y=a)"),
                Arguments.of(plain("a:{n}{m}", LONG, LONG), "a:711 (n=7, m=11; n=71, m=1)"),
                Arguments.of(plain("{x?null}{y}", TEXT, TEXT), "aaa (x=a, y=aa; x=aa, y=a)"),
                Arguments.of(plain("a{:x?}{:y?}", LONG, LONG), "a:7 (x absent, y=7; x=7, y absent)"),
                Arguments.of(plain("a{:x?}:{y:[a:]}", TEXT, TEXT), "a:a:a (x absent, y=a:a; x=a, y=a)"),
                Arguments.of(plain("{e}{f}", enumOf("a", "ab"), enumOf("bc", "c")), "abc (e=a, f=bc; e=ab, f=c)"));
    }

    @ParameterizedTest
    @MethodSource("ambiguous")
    void givesAShortestKeyAndBothReadings(BoundPattern pattern, String witness) {
        assertThat(Ambiguity.of(pattern).orElseThrow()).hasToString(witness);
    }

    static Stream<BoundPattern> unambiguous() {
        return Stream.of(
                plain("a:{x}:{y}", TEXT, TEXT),
                plain("a:{x}{:y?}", TEXT, TEXT),
                plain("a:{x?}", TEXT),
                plain("a:{x?null}", TEXT),
                plain("a:{x?0}", LONG),
                plain("{x:[a-z]2?ab}{y:[0-9a-z]2?}", TEXT, TEXT),
                plain("{:x?:null}{y:[0-9]2}", TEXT, TEXT),
                plain("a:{x?-}", LONG),
                plain("a:{day:yyyyMMdd}{n}", DATE, LONG),
                plain("{u}{x}", UUID, TEXT),
                plain("{x}{u}", TEXT, UUID),
                plain("{n}{x:[a-z]}", LONG, TEXT),
                plain("{e}{f}", enumOf("a", "ab"), enumOf("c", "d")),
                plain("{hour:HH/12h?}{n:[2-9]}", INSTANT, TEXT),
                plain("{x:[a-z]}{:y?}:{z:[a-z]}:end", TEXT, TEXT, TEXT));
    }

    @ParameterizedTest
    @MethodSource("unambiguous")
    void provesThatThereIsOnlyOne(BoundPattern pattern) {
        assertThat(Ambiguity.of(pattern)).isEmpty();
    }

    @Test
    void saysWhenOneValueInTwoPlacesLeavesItOpen() {
        Witness witness = Ambiguity.of(plain("{x:[a]}{x:[a]}", TEXT, TEXT)).orElseThrow();
        assertThat(witness.certain()).isFalse();
        assertThat(Ambiguity.of(plain("{x:[a]}:{x:[a]}", TEXT, TEXT))).isEmpty();
    }
}
