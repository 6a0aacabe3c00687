package io.keywright.processor.pattern;

import static io.keywright.processor.pattern.Bound.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.testkit.OnOneJdk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@OnOneJdk
class OverlapTest {

    static Stream<Arguments> overlapping() {
        return Stream.of(
                Arguments.of(shop("product:{sku}", TEXT), shop("product:{id}", LONG), "shop:product:1 (sku=1; id=1)"),
                Arguments.of(
                        shop("{tenant}:settings", TEXT),
                        shop("product:{sku}", TEXT),
                        "shop:product:settings (tenant=product; sku=settings)"),
                Arguments.of(shop("user:{id}", LONG), shop("user:{name}", TEXT), "shop:user:1 (id=1; name=1)"),
                Arguments.of(
                        plain("v:{day}", DATE),
                        plain("v:{name}", TEXT),
                        "v:2026-03-14 (day=2026-03-14; name=2026-03-14)"),
                Arguments.of(
                        plain("v:{day:yyyyMMdd}", DATE),
                        plain("v:{n:08}", INT),
                        "v:20260314 (day=20260314; n=20260314)"),
                Arguments.of(
                        plain("v:{day}", DATE),
                        plain("v:{y:[0-9]4}-02-29", TEXT),
                        "v:4152-02-29 (day=4152-02-29; y=4152)"),
                Arguments.of(plain("x"), plain("x"), "x (; )"),
                Arguments.of(plain("x{:a?}", TEXT), plain("x"), "x (a absent; )"),
                Arguments.of(plain("x{a?null}", LONG), plain("x{b}", TEXT), "x7 (a=7; b=7)"),
                Arguments.of(plain("{a:raw}", BYTES), plain("x\u0000y"), "x\\x00y (a=x\\x00y; )"),
                Arguments.of(
                        plain("q:{{{id:shard(16)}}}:{id}", LONG, LONG),
                        plain("q:{{{s:[0-9]2}}}:{n}", TEXT, LONG),
                        "q:{11}:11 (id=11, id=11; s=11, n=11)"));
    }

    @ParameterizedTest
    @MethodSource("overlapping")
    void givesAShortestKeyAndHowEachReadsIt(BoundPattern first, BoundPattern second, String witness) {
        assertThat(Overlap.between(first, second).orElseThrow()).hasToString(witness);
    }

    static Stream<Arguments> disjoint() {
        return Stream.of(
                Arguments.of(shop("product:{sku}", TEXT), shop("products:{sku}", TEXT)),
                Arguments.of(shop("user:{id}", LONG), shop("user:{id}", UUID)),
                Arguments.of(shop("a:{x}", TEXT), shop("a:{x}:{y}", TEXT, TEXT)),
                Arguments.of(plain("v:{day}", DATE), plain("v:{y:[0-9]4}-02-30", TEXT)),
                Arguments.of(plain("v:{day}", DATE), plain("v:{c}00-02-29", enumOf("19"))),
                Arguments.of(plain("v:{n}", BYTE), plain("v:{m}", enumOf("128"))),
                Arguments.of(plain("v:{x}", TEXT), plain("v:%ED%A0%80")),
                Arguments.of(plain("v:{x}", TEXT), plain("v:%c3%a9")),
                Arguments.of(plain("v:{x}", TEXT), plain("v:a b")),
                Arguments.of(plain("v:{at:epochSecond/1h}", INSTANT), plain("v:{n:[1-9]}", TEXT)),
                Arguments.of(plain("v:{at:epochSecond/1h}", INSTANT), plain("v:100")),
                Arguments.of(plain("v:{at:epochSecond/1d}", INSTANT), plain("v:{n}00", enumOf("1", "17"))),
                Arguments.of(plain("q:{{{id:shard(16)}}}:{id}", LONG, LONG), plain("q:{{3}}:{n}", enumOf("5"))),
                Arguments.of(plain("x{:a?}", TEXT), plain("x:")));
    }

    @ParameterizedTest
    @MethodSource("disjoint")
    void provesThatThereIsNone(BoundPattern first, BoundPattern second) {
        assertThat(Overlap.between(first, second)).isEmpty();
    }

    @Test
    void findsAllPairsInTheOrderOfTheList() {
        List<BoundPattern> patterns = List.of(
                shop("{tenant}:settings", TEXT),
                shop("cart:{id}", LONG),
                shop("cart:{name}", TEXT),
                shop("user:{id}", LONG),
                shop("cart:{uuid}", UUID));
        assertThat(Overlaps.all(patterns))
                .extracting(overlap -> overlap.first() + "/" + overlap.second() + " "
                        + overlap.witness().key())
                .containsExactly(
                        "0/2 shop:cart:settings",
                        "1/2 shop:cart:1",
                        "2/4 shop:cart:ef7c876f-00f3-3cdd-900f-a671f52d0b1f");
    }

    @Test
    void givesAsManyAsAskedForAndCountsTheOthers() {
        Overlaps.Found found = Overlaps.first(Collections.nCopies(300, shop("cart:{id}", LONG)), 100);
        assertThat(found.overlaps()).hasSize(100);
        assertThat(found.further()).isEqualTo(300 * 299 / 2 - 100);
        assertThat(found.counted()).isTrue();
    }

    /** Fifty million pairs: neither are they kept, nor is each of them counted. */
    @Test
    void staysBoundedWhereEveryPatternMeetsEveryOther() {
        Overlaps.Found found = Overlaps.first(Collections.nCopies(10_000, shop("cart:{id}", LONG)), 1_000);
        assertThat(found.overlaps()).hasSize(1_000);
        assertThat(found.further()).isEqualTo(500_000);
        assertThat(found.counted()).isFalse();
    }

    /** A thousand different parts, each of which holds the texts of those before it. */
    @Test
    void staysBoundedWhereDifferentPartsMeet() {
        List<BoundPattern> patterns = new ArrayList<>();
        for (int i = 1; i <= 1_000; i++) {
            patterns.add(shop("cart:{id:[0-9]1.." + i + "}", TEXT));
        }
        Overlaps.Found found = Overlaps.first(patterns, 1_000);
        assertThat(found.overlaps()).hasSize(1_000);
        assertThat(found.counted()).isFalse();
    }

    /** Each pattern meets a hundred others at every step but the last; none of the pairs may be forgotten. */
    @Test
    void largeKeyspacesAreSearchedAtOnce() {
        List<BoundPattern> patterns = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            patterns.add(
                    switch (i % 3) {
                        case 0 -> shop("{tenant}:family" + i + ":{id}", TEXT, LONG);
                        case 1 -> shop("{tenant}_family" + i + "_{id}", TEXT, UUID);
                        default -> shop("family" + i + ":{day}{:user?}", DATE, TEXT);
                    });
        }
        assertThat(Overlaps.all(patterns)).isEmpty();
        patterns.add(shop("{tenant}:family2001:{id:04}", TEXT, INT));
        assertThat(Overlaps.all(patterns))
                .extracting(overlap -> overlap.first() + "/" + overlap.second() + " "
                        + overlap.witness().key())
                .containsExactly("2001/3000 shop:a:family2001:1111");
    }

    static Stream<Arguments> ofOneValue() {
        return Stream.of(
                Arguments.of(plain("a:{on}:{on:0|1}", BOOL, BOOL), "a:true:1", "a:true:0"),
                Arguments.of(plain("{d:yyyy}:{d:yyyy-MM}", DATE, DATE), "2026:2026-01", "2025:2026-01"),
                Arguments.of(plain("{d}:{d:YYYY-ww}", DATE, DATE), "2026-01-01:2026-01", "2026-01-01:2025-53"),
                Arguments.of(plain("{d:yyyy-DDD}:{d:MM}", DATE, DATE), "2024-060:02", "2025-060:02"),
                Arguments.of(plain("{t:epochSecond}:{t:yyyy}", INSTANT, INSTANT), "0:1970", "0:1971"),
                Arguments.of(plain("{t:epochSecond/1m}:{t:epochMillis}", INSTANT, INSTANT), "60:119999", "60:120000"));
    }

    /** Texts of one component in two places, of which no value makes both, are no key. */
    @ParameterizedTest
    @MethodSource("ofOneValue")
    void comparesTheValuesOfTwoPlaces(BoundPattern pattern, String key, String none) {
        assertThat(Overlap.between(pattern, plain(none))).isEmpty();
        assertThat(Overlap.between(pattern, plain(key)).orElseThrow().certain()).isTrue();
    }

    @Test
    void saysWhatItDoesNotKnow() {
        Witness dates = Overlap.between(plain("{d:MM}:{d:dd}", DATE, DATE), plain("02:30"))
                .orElseThrow();
        assertThat(dates.certain()).isFalse();
        assertThat(dates.doubt()).isPresent();
        Witness digest = Overlap.between(plain("{n:md5}:{n}", LONG, LONG), plain("{x:[0-9a-f]32}:7", TEXT))
                .orElseThrow();
        assertThat(digest.certain()).isFalse();
    }

    /** A pair that two places of a component refute takes no other's place among the first. */
    @Test
    void findsWhatHoldsBehindWhatDoesNot() {
        List<BoundPattern> patterns = List.of(
                plain("a:{on}:{on:0|1}", BOOL, BOOL),
                plain("a:true:0"),
                plain("behind:{sku}", TEXT),
                plain("behind:those"));
        Overlaps.Found found = Overlaps.first(patterns, 1);
        assertThat(found.overlaps()).singleElement().satisfies(overlap -> {
            assertThat(overlap.first()).isEqualTo(2);
            assertThat(overlap.second()).isEqualTo(3);
        });
        assertThat(found.further()).isZero();
    }
}
