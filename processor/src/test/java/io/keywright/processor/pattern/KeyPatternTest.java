package io.keywright.processor.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keywright.processor.pattern.Segment.Literal;
import io.keywright.processor.pattern.Segment.Placeholder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPatternTest {

    @Test
    void readsLiteralsAndPlaceholders() {
        assertThat(KeyPattern.parse("product:{sku}#{day:yyyy-MM-dd}").segments())
                .containsExactly(
                        new Literal("product:"),
                        new Placeholder("", List.of("sku"), "", false, "", 8),
                        new Literal("#"),
                        new Placeholder("", List.of("day"), "yyyy-MM-dd", false, "", 14));
    }

    @ParameterizedTest
    @CsvSource({
        "cart:{{{userId}}}:lines, cart:{<userId>}:lines",
        "{{{route}.{key}}}, {<route>.<key>}",
        "{{hll}}_{event}, {hll}_<event>",
        "{{{{{id}}}}}, {{<id>}}",
        "}}{{, }{",
        "a{b}}}, a<b>}",
    })
    void doubledBracesAreLiteral(String text, String display) {
        StringBuilder shown = new StringBuilder();
        for (Segment segment : KeyPattern.parse(text).segments()) {
            shown.append(
                    segment instanceof Literal literal
                            ? literal.text()
                            : "<" + ((Placeholder) segment).joinedNames() + ">");
        }
        assertThat(shown).hasToString(display);
    }

    @Test
    void readsOptionalSegments() {
        assertThat(KeyPattern.parse("{:day:yyyy-MM-dd?}").segments())
                .containsExactly(new Placeholder(":", List.of("day"), "yyyy-MM-dd", true, "", 0));
        assertThat(KeyPattern.parse("{name?null}").segments())
                .containsExactly(new Placeholder("", List.of("name"), "", true, "null", 0));
        assertThat(KeyPattern.parse("{_#name?}").segments())
                .containsExactly(new Placeholder("_#", List.of("name"), "", true, "", 0));
    }

    @Test
    void formatsMayHoldBracesColonsAndQuestionMarksInBracketsAndQuotes() {
        assertThat(KeyPattern.parse("{id:[}:?\\]{]1..5}").placeholders().get(0).format())
                .isEqualTo("[}:?\\]{]1..5");
        assertThat(KeyPattern.parse("{day:yyyy'?}'MM?}").placeholders().get(0).format())
                .isEqualTo("yyyy'?}'MM");
    }

    @Test
    void readsDigestsOfSeveralComponentsAndComponentsInTwoPlaces() {
        assertThat(KeyPattern.parse("{a,b:sha256}").placeholders().get(0).names())
                .containsExactly("a", "b");
        KeyPattern twice = KeyPattern.parse("q:{{{id:shard(16)}}}:{id}");
        assertThat(twice.placeholders()).hasSize(2);
        assertThat(twice.names()).containsExactly("id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*?[]\\^%", "a\u0000b", "größe:😀", " ", "a::b", "$x,y"})
    void everyOtherCharacterIsLiteral(String text) {
        assertThat(KeyPattern.parse(text).segments()).containsExactly(new Literal(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "`` # 0 # The key pattern is empty. # Write one, such as \"product:{sku}\".",
                "x{id # 1 # The placeholder \"{id\" has no closing brace. # Close it with }, or write {{ for a literal brace.",
                "{} # 1 # The placeholder \"{}\" names no component."
                        + " # Write a component's name in the braces, or {{ and }} for literal braces.",
                "a}b # 1 # The key pattern \"a}b\" has a single } at offset 1. # Write }} for a literal brace.",
                "{{id} # 4 # The key pattern \"{{id}\" has a single } at offset 4. # Write \"{{{id}}}\" for a placeholder"
                        + " in a hash tag, \"{id}\" for a placeholder alone, \"{{id}}\" for a literal in braces.",
                "{id:} # 3 # The placeholder \"{id:}\" has a colon but no format."
                        + " # Write a format after the colon, or take the colon out.",
                "{a b} # 1 # \"a b\" in the placeholder \"{a b}\" is not a component's name."
                        + " # Write {name}, {name:format}, {a,b:sha256} or {:name?}, without spaces.",
                "x{:id} # 1 # The placeholder \"{:id}\" has the lead \":\" but is not optional."
                        + " # Write \":{id}\", or \"{:id?}\" if the component may be absent.",
                "{a,b,a:md5} # 5 # The placeholder \"{a,b,a:md5}\" names the component \"a\" twice. # Name it once.",
                "{a{b}} # 2 # The placeholder \"{a{\" has a brace in it."
                        + " # Close the placeholder first; a literal brace is {{ and stands before it.",
                "{a?}:{a} # 5 # The component \"a\" is optional in one place of \"{a?}:{a}\" and not in another."
                        + " # Mark all its places with ?, or none.",
            })
    void saysWhatIsWrong(String text, int offset, String message, String fix) {
        InvalidPatternException error =
                catchThrowableOfType(InvalidPatternException.class, () -> KeyPattern.parse(text));
        assertThat(error).hasMessage(message);
        assertThat(error.offset()).isEqualTo(offset);
        assertThat(error.fix()).isEqualTo(fix);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\ud83d:{id}", "a{:on:\ud800|\ud801}", "a{:id?\ude00}", "a{\ud83d:id?none}", "a{id:[\ud800]}"})
    void refusesHalfASurrogatePair(String text) {
        InvalidPatternException error =
                catchThrowableOfType(InvalidPatternException.class, () -> KeyPattern.parse(text));
        int offset = text.chars().takeWhile(c -> c < 0x80).toArray().length;
        assertThat(error)
                .hasMessage(
                        "The key pattern has half of a surrogate pair at offset " + offset + ", which has no bytes.");
        assertThat(KeyPattern.parse("a\ud83d\ude00{:id?\ud83d\ude00}").names()).containsExactly("id");
    }

    /** As bytes both are a question mark. */
    @Test
    void refusesConstantsThatHaveNoBytes() {
        PartType halves = new PartType.EnumConstants(Map.of("ONE", "\ud800"));
        assertThatThrownBy(() -> PartCodec.resolve(halves, ""))
                .isInstanceOf(InvalidPatternException.class)
                .hasMessage("The name of the constant ONE has half of a surrogate pair, which has no bytes.");
    }
}
