package io.keywright.processor.pattern;

import static io.keywright.processor.pattern.Bound.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BoundPatternTest {

    static Stream<Arguments> patterns() {
        return Stream.of(
                Arguments.of(
                        shop("product:{sku}", TEXT),
                        "shop:product:<sku>",
                        "shop:product:SKU-0042",
                        "shop:product:*",
                        "shop:product:",
                        "none"),
                Arguments.of(
                        shop("cart:{{{userId}}}:lines", LONG),
                        "shop:cart:{<userId>}:lines",
                        "shop:cart:{42}:lines",
                        "shop:cart:{*}:lines",
                        "shop:cart:{",
                        "<userId>"),
                Arguments.of(
                        shop("{{{route:[a-z]}.{key}}}", TEXT, LONG),
                        "shop:{<route>.<key>}",
                        "shop:{route.42}",
                        "shop:{*.*}",
                        "shop:{",
                        "<route>.<key>"),
                Arguments.of(
                        plain("{{hll}}_{event}", TEXT), "{hll}_<event>", "{hll}_event-1", "{hll}_*", "{hll}_", "hll"),
                Arguments.of(
                        plain("uname:{clientId}{:username?}", TEXT, TEXT),
                        "uname:<clientId>[:<username>]",
                        "uname:42:alice",
                        "uname:*",
                        "uname:",
                        "none"),
                Arguments.of(
                        plain("{{{tenant?default}}}:x", TEXT),
                        "{[<tenant>|default]}:x",
                        "{acme}:x",
                        "{*}:x",
                        "{",
                        "[<tenant>|default]"),
                Arguments.of(plain("{{{tenant?}}}:x", TEXT), "{[<tenant>]}:x", "{acme}:x", "{*}:x", "{", "none"),
                Arguments.of(plain("a:{b:raw}{{{c}}}", BYTES, LONG), "a:<b>{<c>}", "a:b-1{7}", "a:*{*}", "a:", "none"),
                Arguments.of(
                        plain("q:{{{id:shard(16)}}}:{id}", LONG, LONG),
                        "q:{<id:shard(16)>}:<id>",
                        "q:{10}:42",
                        "q:{*}:*",
                        "q:{",
                        "<id:shard(16)>"),
                Arguments.of(
                        plain("q:{{{name:shard(16)}}}:{name}", TEXT, TEXT),
                        "q:{<name:shard(16)>}:<name>",
                        "q:{13}:alice",
                        "q:{*}:*",
                        "q:{",
                        "<name:shard(16)>"),
                Arguments.of(
                        shop("{a,b:sha256/16}", TEXT),
                        "shop:<a,b:sha256/16>",
                        "shop:0cc175b9c0f136a8",
                        "shop:*",
                        "shop:",
                        "none"),
                Arguments.of(shop("fixed"), "shop:fixed", "shop:fixed", "shop:fixed", "shop:fixed", "none"),
                Arguments.of(
                        plain("a*b?c[d]\\e:{x}{y:06}z", BOOL, INT),
                        "a*b?c[d]\\e:<x><y>z",
                        "a*b?c[d]\\e:true000007z",
                        "a\\*b\\?c\\[d\\]\\\\e:*z",
                        "a*b?c[d]\\e:",
                        "none"));
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void isShown(BoundPattern pattern, String display, String example, String glob, String literalPrefix, String tag) {
        assertThat(pattern.display()).isEqualTo(display);
        assertThat(pattern.example()).isEqualTo(example);
        assertThat(pattern.glob()).isEqualTo(glob);
        assertThat(pattern.literalPrefix()).isEqualTo(literalPrefix);
        assertThat(pattern.hashTag().orElse("none")).isEqualTo(tag);
        assertThat(pattern.matches(example)).isTrue();
        assertThat(example).matches(pattern.regex());
    }

    @Test
    void globsAreCutAtEightStars() {
        BoundPattern many =
                plain("{a}:{b}:{c}:{d}:{e}:{f}:{g}:{h}:{i}:end", LONG, LONG, LONG, LONG, LONG, LONG, LONG, LONG, LONG);
        assertThat(many.glob()).isEqualTo("*:*:*:*:*:*:*:*");
        BoundPattern stars = plain("*".repeat(600) + "{a}", LONG);
        assertThat(stars.glob()).hasSizeLessThanOrEqualTo(1024).endsWith("\\**");
    }

    @Test
    void theRegexHasAGroupForEachPlaceholder() {
        BoundPattern pattern = shop("q:{{{id:shard(16)}}}:{id}{:day?none}", LONG, LONG, DATE);
        assertThat(pattern.regex())
                .isEqualTo("shop:q:\\{([0-9]{1,2})\\}:(-?[0-9]{1,19})(?:none|:([0-9]{4}-[0-9]{2}-[0-9]{2}))");
        assertThat(groups(pattern, "shop:q:{10}:42:2026-03-14")).containsExactly("10", "42", "2026-03-14");
        assertThat(groups(pattern, "shop:q:{10}:42none")).containsExactly("10", "42", null);
    }

    /** Digits alone do not tell the parts apart; the exact ranges do. */
    @Test
    void theRegexIsExactWhereAReadableOneWouldNotDo() {
        BoundPattern pattern = plain("{month:MM?}{n:[1-9]}{x}", DATE, TEXT, enumOf("a"));
        assertThat(Ambiguity.of(pattern)).isPresent();
        BoundPattern clear = plain("{hour:HH/12h?}{n:[2-9]}", INSTANT, TEXT);
        assertThat(Ambiguity.of(clear)).isEmpty();
        assertThat(groups(clear, "1222")).containsExactly("12", "22");
        assertThat(groups(clear, "2222")).containsExactly(null, "2222");
    }

    @Test
    void longKeysAreReadWithoutExhaustingTheStack() {
        BoundPattern pattern = shop("a:{x}:{y:hex}:{z:base64url}", TEXT, BYTES, BYTES);
        String key = "shop:a:" + "%2F".repeat(20_000) + ":" + "ab".repeat(20_000) + ":" + "abcd".repeat(20_000);
        assertThat(Pattern.compile(pattern.regex()).matcher(key).matches()).isTrue();
        assertThat(pattern.matches(key)).isTrue();
    }

    @Test
    void readsKeys() {
        BoundPattern pattern = shop("board:{game}:{day}{:user?}", enumOf("CHESS", "GO"), DATE, TEXT);
        Reading reading = pattern.read("shop:board:GO:2024-02-29").orElseThrow();
        assertThat(reading).hasToString("game=GO, day=2024-02-29, user absent");
        assertThat(reading.texts()).isEqualTo(Map.of("game", "GO", "day", "2024-02-29"));
        assertThat(pattern.read("shop:board:GO:2024-02-29:bob").orElseThrow())
                .hasToString("game=GO, day=2024-02-29, user=bob");
        assertThat(pattern.matches("shop:board:GO:2023-02-29")).isFalse();
        assertThat(pattern.matches("shop:board:go:2024-02-29")).isFalse();
        assertThat(pattern.matches("shop:board:GO:2024-02-29:")).isFalse();
        assertThat(pattern.matches("board:GO:2024-02-29")).isFalse();
    }

    @Test
    void aComponentInTwoPlacesHasOneValue() {
        BoundPattern pattern = plain("q:{{{id:shard(16)}}}:{id}:{id:hex}", LONG, LONG, LONG);
        assertThat(pattern.matches("q:{10}:42:2a")).isTrue();
        assertThat(pattern.matches("q:{11}:42:2a")).isFalse();
        assertThat(pattern.matches("q:{10}:42:2b")).isFalse();
        assertThat(pattern.matches("q:{15}:-1:ffffffffffffffff")).isTrue();
        BoundPattern text = plain("{name:shard(7)}/{name}/{name:hex}", TEXT, TEXT, TEXT);
        int shard = ClusterSlot.crc16("é".getBytes(StandardCharsets.UTF_8)) % 7;
        assertThat(text.matches(shard + "/%C3%A9/c3a9")).isTrue();
        assertThat(text.matches((shard + 1) % 7 + "/%C3%A9/c3a9")).isFalse();
    }

    @Test
    void aPresentPartNeverLooksAbsent() {
        BoundPattern pattern = plain("u:{id}{:name?:null}", LONG, TEXT);
        assertThat(pattern.pattern().placeholders().get(1).reservedText()).hasValue("null");
        assertThat(pattern.read("u:1:null").orElseThrow()).hasToString("id=1, name absent");
        assertThat(pattern.read("u:1:nul").orElseThrow()).hasToString("id=1, name=nul");
        assertThat(groups(pattern, "u:1:null")).containsExactly("1", null);
        assertThat(groups(pattern, "u:1:nulls")).containsExactly("1", "nulls");
    }

    @Test
    void epochsAreMultiplesOfTheirStep() {
        BoundPattern pattern = plain("t:{at:epochSecond/1h}", INSTANT);
        assertThat(pattern.matches("t:1773500400")).isTrue();
        assertThat(pattern.matches("t:1773500500")).isFalse();
        BoundPattern fiveDigits = plain("t:{n:[1-9]1}{m:[0-9]4}", TEXT, TEXT);
        assertThat(Overlap.between(pattern, fiveDigits).orElseThrow()).hasToString("t:10800 (at=10800; n=1, m=0800)");
    }

    @Test
    void theShardOfAUuidIsThatOfItsCanonicalText() {
        BoundPattern pattern = plain("{id:shard(9)}/{id}/{id:hex}", UUID, UUID, UUID);
        assertThat(pattern.matches(pattern.example())).isTrue();
        assertThat(pattern.example())
                .endsWith("/b80bb774-0288-3da1-b201-890375a60c8f/b80bb77402883da1b201890375a60c8f");
        int shard = ClusterSlot.crc16("b80bb774-0288-3da1-b201-890375a60c8f".getBytes(StandardCharsets.UTF_8)) % 9;
        assertThat(pattern.example()).startsWith(shard + "/");
    }

    @Test
    void textStandsForItsUtf8Bytes() {
        BoundPattern pattern = plain("größe:{n:raw}", BYTES);
        assertThat(pattern.read("größe:é").orElseThrow()).hasToString("n=é");
        byte[] key = "größe:".concat("x").getBytes(StandardCharsets.UTF_8);
        key[key.length - 1] = (byte) 0xff;
        assertThat(pattern.read(key).orElseThrow()).hasToString("n=\\xff");
        String chars = new String(key, StandardCharsets.ISO_8859_1);
        assertThat(groups(pattern, chars)).containsExactly("\u00ff");
    }

    @Test
    void needsACodecForEachPlaceholder() {
        assertThatThrownBy(() -> new BoundPattern("", KeyPattern.parse("{a}"), List.of()))
                .hasMessage("{a} has 1 placeholders, but 0 codecs were given");
    }

    private static List<String> groups(BoundPattern pattern, String key) {
        Matcher matcher = Pattern.compile(pattern.regex()).matcher(key);
        assertThat(matcher.matches()).isTrue();
        String[] groups = new String[matcher.groupCount()];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = matcher.group(i + 1);
        }
        return Arrays.asList(groups);
    }
}
