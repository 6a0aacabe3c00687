package io.keywright.realworld;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.processor.pattern.ClusterSlot;
import io.keywright.realworld.Declared.How;
import io.keywright.realworld.Facts.Family;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the compiler understood of the declared types is what is known of the families. */
class DeclarationsTest {

    private static final Map<String, RedisType> TYPES = Map.of(
            "string", RedisType.STRING,
            "hash", RedisType.HASH,
            "list", RedisType.LIST,
            "set", RedisType.SET,
            "zset", RedisType.SORTED_SET,
            "stream", RedisType.STREAM,
            "hll", RedisType.HYPERLOGLOG,
            "geo", RedisType.GEO,
            "pubsub", RedisType.CHANNEL);

    private static final Pattern FREE_PART = Pattern.compile("<(\\w+):(name|text)>");

    static Stream<Declared> declared() {
        return Declared.all().stream().filter(row -> row.how() != How.NO);
    }

    @Test
    void eachDeclarationStandsForAFamily() {
        Set<DeclaredKey> used = new HashSet<>();
        declared().forEach(row -> used.add(row.key().orElseThrow(() -> new AssertionError(row + " is not declared"))));

        assertThat(DeclaredKey.all()).allMatch(used::contains);
    }

    @ParameterizedTest
    @MethodSource("declared")
    void hasTheTypeTheBoundAndTheKindOfTtl(Declared row) {
        DeclaredKey key = row.key().orElseThrow();
        Family family = row.family();

        assertThat(key.type()).isEqualTo(TYPES.get(family.type()));
        if (row.how() == How.PARTLY) {
            return; // the TTL or the bound is what it lacks
        }
        boolean byNumber = family.bound().isPresent() && !row.why().startsWith("the bound is an age");
        assertThat(key.bound().isPresent()).isEqualTo(byNumber);
        assertThat(key.orNone() && !family.ttl().equals("conditional")).isFalse();
        switch (family.ttl()) {
            case "none", "na" -> assertThat(key.millis()).isEmpty();
            case "exact" -> assertThat(key.millis()).isPresent();
            case "sliding" -> assertThat(key.expiry()).isNotEmpty().isNotEqualTo(Optional.of(Expiry.ABSOLUTE));
            case "config" -> assertThat(key.configurationKey()).isPresent();
            case "data" ->
                assertThat(key.ttlComponent().isPresent()
                                || key.givenByCallers()
                                || row.why().equals("a constant"))
                        .isTrue();
            default -> assertThat(key.millis()).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("declared")
    void hasTheKeyOfTheExample(Declared row) {
        if (row.how() == How.MENDED || row.why().contains("; ") || row.why().startsWith("another example")) {
            return; // the key is another
        }
        DeclaredKey key = row.key().orElseThrow();
        Family family = row.family();
        String own = key.example().substring(key.prefix().length());
        String head = head(family, key.prefix());
        String plain = family.example().substring(head.length());

        assertThat(own.equals(plain) || escaped(family).contains(head + own))
                .as("%s or %s", own, plain)
                .isTrue();
        if (own.equals(plain)) {
            assertThat(ClusterSlot.hashTag(key.example())).isEqualTo(family.hashTag());
            assertThat(ClusterSlot.of(head + own)).isEqualTo(family.slot());
            assertThat(family.hashTag().isEmpty() || key.slot() == family.slot())
                    .isTrue();
        }
    }

    /** What the example begins with in place of the keyspace's name. */
    static String head(Family family, String prefix) {
        Matcher namespace = Pattern.compile("^<\\w+:ns=([^>]*)>(:?)").matcher(family.key());
        if (namespace.find()) {
            return namespace.group(1) + namespace.group(2);
        }
        return family.key().startsWith(prefix) ? prefix : "";
    }

    /** The example with its free text escaped; an ambiguous pattern reads it in several ways. */
    private static List<String> escaped(Family family) {
        byte[] example = family.example().getBytes(StandardCharsets.UTF_8);
        return FactPattern.ofExample(family).readings(example, 20).stream()
                .map(reading -> escaped(family, reading.texts()))
                .toList();
    }

    private static String escaped(Family family, Map<String, String> texts) {
        StringBuilder key = new StringBuilder();
        Matcher part = Pattern.compile("<(\\w+):(\\w+)(?:=([^>]*))?>").matcher(family.key());
        while (part.find()) {
            String text = part.group(2).equals("ns") ? part.group(3) : texts.get(part.group(1));
            boolean free = FREE_PART.matcher(part.group()).matches();
            part.appendReplacement(key, Matcher.quoteReplacement(free ? percent(text) : text));
        }
        return part.appendTail(key).toString();
    }

    private static String percent(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    @Test
    void leavesOutOnlyWhatHasAReason() {
        List<Declared> without =
                Declared.all().stream().filter(row -> row.key().isEmpty()).toList();

        assertThat(without).allMatch(row -> !row.why().isBlank() && !row.why().equals("-"));
    }
}
