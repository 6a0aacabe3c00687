package io.keywright.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharClassTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[a-f]          | abcdef",
                "[A-Ca-c0-2_.$-]| $-.012ABC_abc",
                "[-a]           | -a",
                "[a-]           | -a",
                "[a\\-c]        | -ac",
                "[\\]\\\\\\[\\^]| [\\]^",
                "[a^]           | ^a",
                "[é-ëa]         | aéêë",
                "[~-¢]          | ~\u007f\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008a\u008b"
                        + "\u008c\u008d\u008e\u008f\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009a"
                        + "\u009b\u009c\u009d\u009e\u009f\u00a0¡¢",
                "[😀-😂α]       | α😀😁😂",
                "[α-δβ-γ]       | αβγδ",
            })
    void hasItsCharactersAndNoOthers(String text, String characters) {
        CharClass charClass = CharClass.of(text);
        int[] members = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(charClass::contains)
                .toArray();
        assertThat(new String(members, 0, members.length)).isEqualTo(characters);
        assertThat(charClass.contains(-1)).isFalse();
        assertThat(charClass).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "a",
                "[a",
                "a]",
                "[^a]",
                "[b-a]",
                "[a]b]",
                "[a\\",
                "[\\d]",
                "[a\\]",
                "[\uD800]",
                "[\uD7FF-\uE000]"
            })
    void anyOtherTextIsRefused(String text) {
        assertThatThrownBy(() -> CharClass.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no character class")
                .hasMessageContaining("such as [A-Za-z0-9_.-]");
    }
}
