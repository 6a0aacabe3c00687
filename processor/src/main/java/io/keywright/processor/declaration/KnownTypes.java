package io.keywright.processor.declaration;

import static java.util.Map.entry;

import io.keywright.processor.model.ScalarKind;
import io.keywright.processor.model.ValueType.CollectionKind;
import io.keywright.processor.model.ValueType.OptionalKind;
import java.util.Map;
import java.util.Set;
import javax.lang.model.type.TypeKind;

/** The types of the JDK that a format has a form for, and what to use in place of some that it has not. */
final class KnownTypes {

    static final Map<TypeKind, ScalarKind> PRIMITIVES = Map.of(
            TypeKind.BOOLEAN, ScalarKind.BOOLEAN,
            TypeKind.BYTE, ScalarKind.BYTE,
            TypeKind.SHORT, ScalarKind.SHORT,
            TypeKind.INT, ScalarKind.INT,
            TypeKind.LONG, ScalarKind.LONG,
            TypeKind.FLOAT, ScalarKind.FLOAT,
            TypeKind.DOUBLE, ScalarKind.DOUBLE,
            TypeKind.CHAR, ScalarKind.CHAR);

    static final Map<String, ScalarKind> SCALARS = Map.ofEntries(
            entry("java.lang.Boolean", ScalarKind.BOOLEAN),
            entry("java.lang.Byte", ScalarKind.BYTE),
            entry("java.lang.Short", ScalarKind.SHORT),
            entry("java.lang.Integer", ScalarKind.INT),
            entry("java.lang.Long", ScalarKind.LONG),
            entry("java.lang.Float", ScalarKind.FLOAT),
            entry("java.lang.Double", ScalarKind.DOUBLE),
            entry("java.lang.Character", ScalarKind.CHAR),
            entry("java.lang.String", ScalarKind.STRING),
            entry("java.math.BigDecimal", ScalarKind.BIG_DECIMAL),
            entry("java.math.BigInteger", ScalarKind.BIG_INTEGER),
            entry("java.time.Instant", ScalarKind.INSTANT),
            entry("java.util.UUID", ScalarKind.UUID),
            entry("java.time.LocalDate", ScalarKind.LOCAL_DATE),
            entry("java.time.LocalDateTime", ScalarKind.LOCAL_DATE_TIME),
            entry("java.time.LocalTime", ScalarKind.LOCAL_TIME),
            entry("java.time.OffsetDateTime", ScalarKind.OFFSET_DATE_TIME),
            entry("java.time.ZonedDateTime", ScalarKind.ZONED_DATE_TIME),
            entry("java.time.YearMonth", ScalarKind.YEAR_MONTH),
            entry("java.time.Year", ScalarKind.YEAR),
            entry("java.time.Duration", ScalarKind.DURATION),
            entry("java.time.Period", ScalarKind.PERIOD));

    static final Map<String, CollectionKind> COLLECTIONS = Map.ofEntries(
            entry("java.util.Collection", CollectionKind.LIST),
            entry("java.util.List", CollectionKind.LIST),
            entry("java.util.ArrayList", CollectionKind.LIST),
            entry("java.util.LinkedList", CollectionKind.LIST),
            entry("java.util.Set", CollectionKind.SET),
            entry("java.util.HashSet", CollectionKind.SET),
            entry("java.util.LinkedHashSet", CollectionKind.SET),
            entry("java.util.SortedSet", CollectionKind.SET),
            entry("java.util.NavigableSet", CollectionKind.SET),
            entry("java.util.TreeSet", CollectionKind.SET));

    static final Set<String> MAPS = Set.of(
            "java.util.Map",
            "java.util.HashMap",
            "java.util.LinkedHashMap",
            "java.util.SortedMap",
            "java.util.NavigableMap",
            "java.util.TreeMap");

    static final Map<String, OptionalKind> OPTIONALS = Map.of(
            "java.util.Optional", OptionalKind.OBJECT,
            "java.util.OptionalInt", OptionalKind.INT,
            "java.util.OptionalLong", OptionalKind.LONG,
            "java.util.OptionalDouble", OptionalKind.DOUBLE);

    /** What the reader gives as it is; another type is made as a copy. */
    private static final Set<String> READ_AS_IT_IS =
            Set.of("java.util.Collection", "java.util.List", "java.util.Set", "java.util.Map");

    private static final Map<String, String> SORTED = Map.of(
            "java.util.SortedSet", "java.util.TreeSet",
            "java.util.NavigableSet", "java.util.TreeSet",
            "java.util.SortedMap", "java.util.TreeMap",
            "java.util.NavigableMap", "java.util.TreeMap");

    private static final Map<String, String> REPLACEMENTS = Map.ofEntries(
            entry("java.util.Date", "java.time.Instant"),
            entry("java.sql.Timestamp", "java.time.Instant"),
            entry("java.sql.Date", "java.time.LocalDate"),
            entry("java.sql.Time", "java.time.LocalTime"),
            entry("java.util.Calendar", "java.time.ZonedDateTime"),
            entry("java.time.OffsetTime", "java.time.OffsetDateTime"),
            entry("java.util.concurrent.atomic.AtomicInteger", "int"),
            entry("java.util.concurrent.atomic.AtomicLong", "long"),
            entry("java.lang.CharSequence", "String"),
            entry("java.lang.Number", "long, double or java.math.BigDecimal"),
            entry("java.lang.Iterable", "java.util.List"),
            entry("java.util.Queue", "java.util.List"),
            entry("java.util.Deque", "java.util.List"),
            entry("java.util.EnumSet", "java.util.Set"),
            entry("java.util.EnumMap", "java.util.Map"),
            entry("java.util.concurrent.ConcurrentHashMap", "java.util.Map"),
            entry("java.util.concurrent.ConcurrentMap", "java.util.Map"));

    private KnownTypes() {}

    /** The class of which an instance is made when a collection or map type is read, or null if none need be. */
    static @org.jspecify.annotations.Nullable String implementation(String type) {
        return READ_AS_IT_IS.contains(type) ? null : SORTED.getOrDefault(type, type);
    }

    /** How to mend the use of a type that has no form. */
    static String fix(String type) {
        String replacement = REPLACEMENTS.get(type);
        return (replacement == null ? "Use a type that has a form" : "Use " + replacement)
                + ", or name a codec by @Serialized(codec = …).";
    }
}
