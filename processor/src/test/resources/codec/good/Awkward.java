package odd;

import io.keywright.annotation.Serialized;
import io.keywright.annotation.StoredAs;
import io.keywright.codec.ValueCodec;
import java.nio.charset.StandardCharsets;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

/** Names that the generated code uses itself, collections of every kind, and codecs of one's own. */
public record Awkward(
        String in, @Nullable String out, int field, boolean hasField, String name, String value, List<Integer> to, List<Integer> from,
        Map<String, List<Integer>> element, @StoredAs("switch") String type, @StoredAs("a b\"c") String TYPE, String SWITCH,
        @StoredAs("-") String read, Awkward.Optional optional, Nested.Line line, Other.Line otherLine,
        Collection<String> collection, Set<String> set, SortedSet<Integer> sorted, ArrayList<List<String>> arrayList,
        LinkedHashSet<String> linked, TreeMap<Integer, String> treeMap, HashMap<UUID, Nested.Line> hashMap,
        List<@Nullable String> holes, Map<LocalDate, @Nullable Integer> holesInMap, List<Map<Boolean, Set<DayOfWeek>>> deep,
        Map<DayOfWeek, Year> enumKeys, @Serialized(codec = Reversed.class) String reversed,
        @Serialized(codec = Reversed.class) @Nullable String maybeReversed, List<Secret> secrets,
        java.util.Optional<Nested.Line> optionalLine) {

    public record Optional(int awkward) {}

    public static final class Reversed implements ValueCodec<String> {
        @Override
        public byte[] encode(String value) {
            return new StringBuilder(value).reverse().toString().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String decode(byte[] bytes) {
            return new StringBuilder(new String(bytes, StandardCharsets.UTF_8)).reverse().toString();
        }
    }

    @Serialized(codec = SecretCodec.class)
    public record Secret(int hidden) {}

    public static final class SecretCodec implements ValueCodec<Secret> {
        @Override
        public byte[] encode(Secret value) {
            return new byte[] {(byte) value.hidden()};
        }

        @Override
        public Secret decode(byte[] bytes) {
            return new Secret(bytes[0]);
        }
    }

    public static class Nested {
        public record Line(String x) {}
    }

    public static class Other {
        public record Line(int y) {}
    }

    static List<Awkward> samples() {
        Nested.Line line = new Nested.Line("l");
        return List.of(new Awkward("in", null, 1, true, "n", "v", List.of(1), List.of(2), Map.of("e", List.of(3)), "t", "T", "S", "r",
                new Optional(4), line, new Other.Line(5), List.of("c"), Set.of("s"), new TreeSet<>(Set.of(2, 1)),
                new ArrayList<>(List.of(List.of("a"), List.of())), new LinkedHashSet<>(List.of("z", "a")),
                new TreeMap<>(Map.of(-1, "m")), new HashMap<>(Map.of(new UUID(1, 2), line)), Arrays.asList("h", null),
                Collections.singletonMap(LocalDate.EPOCH, null), List.of(Map.of(true, Set.of(DayOfWeek.MONDAY))),
                Map.of(DayOfWeek.FRIDAY, Year.of(5)), "abc", null, List.of(new Secret(9)), java.util.Optional.of(line)));
    }
}
