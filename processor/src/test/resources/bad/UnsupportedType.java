package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

class UnsupportedType {

    @RedisKey(pattern = "a:{id}", type = STRING, ttl = "1h")
    record Key(Object id, String v) {}
    // ^ error: [keywright:UnsupportedType] 'id' is of type Object, which can't stand in a key.
    // |   Expected: an integer, String, UUID, enum, boolean, byte[], LocalDate, YearMonth, Year, LocalDateTime or Instant, an Optional of one, or a record with one such component.
    // |   Fix: change the type, or name a codec: @KeyPart(codec = …, alphabet = "[a-z0-9]1..32").

    @RedisKey(pattern = "b:{id}", type = STRING, ttl = "1h")
    record Values(long id, Object v, List<?> w, int[] x) {}
    // ^ error: [keywright:UnsupportedType] Type argument `?` leaves open what is stored.
    // |   Fix: name the type itself.
    // ^ error: [keywright:UnsupportedType] `int[]` is an array, and only byte[] can be stored.
    // |   Fix: use java.util.List<java.lang.Integer>.
    // ^ error: [keywright:UnsupportedType] `java.lang.Object` can't be stored.
    // |   Fix: use a type that has a form, or name a codec by @Serialized(codec = …).

    @RedisKey(pattern = "c:{id}", type = STRING, ttl = "1h")
    interface Interface {}
    // ^ error: [keywright:UnsupportedType] `shop.UnsupportedType.Interface` is neither a record nor a class, so it has no components.
    // |   Fix: use a record or a class.

    @RedisKey(pattern = "d:{id}", type = STRING, ttl = "1h")
    enum Enum {
    // ^ error: [keywright:UnsupportedType] `shop.UnsupportedType.Enum` is neither a record nor a class, so it has no components.
    // |   Fix: use a record or a class.
        A
    }

    @RedisKey(pattern = "sealed:{id}", type = STRING, ttl = "1h")
    sealed interface Sealed {
    // ^ error: [keywright:UnsupportedType] `shop.UnsupportedType.Sealed` is a sealed type: its subtypes have components, it has none that a key is made of.
    // |   Fix: annotate a record around it, with the key's parts and a component of this type.
        record One(String id) implements Sealed {}
    }

    @RedisKey(pattern = "sealed-class:{id}", type = STRING, ttl = "1h")
    abstract static sealed class SealedClass {
    // ^ error: [keywright:UnsupportedType] `shop.UnsupportedType.SealedClass` is a sealed type: its subtypes have components, it has none that a key is made of.
    // |   Fix: annotate a record around it, with the key's parts and a component of this type.
        static final class One extends SealedClass {}
    }

    @RedisKey(pattern = "abstract:{id}", type = STRING, ttl = "1h")
    abstract static class Abstract {}
    // ^ error: [keywright:UnsupportedType] `shop.UnsupportedType.Abstract` is an abstract class: none can be made when it is read.
    // |   Fix: use a concrete type.

    @RedisKey(pattern = "e:{id}", type = STRING, ttl = "1h")
    record Generic<T>(String id, T v) {}
    // ^ error: [keywright:UnsupportedType] 'Generic' has type parameters, which leave open what is stored.
    // |   Fix: put in the types, or annotate a record without type parameters around this one.

    @RedisKey(pattern = "f:{id}", type = STRING, ttl = "1h")
    class Inner {
    // ^ error: [keywright:UnsupportedType] `shop.UnsupportedType.Inner` is an inner class: it needs an instance of the class around it.
    // |   Fix: declare it static.
        Inner(String id) {}
    }

    @RedisKey(pattern = "g:{id}", type = STRING, ttl = "1h")
    private record Private(String id, String v) {}
    // ^ error: [keywright:UnsupportedType] `shop.UnsupportedType.Private` can't be reached from the generated code in package shop: it is private.
    // |   Fix: make it package-private or public.

    @RedisKey(pattern = "h:{id}", type = HASH, ttl = "1h")
    // ^ error: [keywright:UnsupportedType] 'NothingToStore' is a HASH, but all its components are in the key.
    // |   Fix: add a component that is stored, or use type = STRING, which can hold a mere mark.
    record NothingToStore(String id) {}

    @RedisKey(pattern = "i:{id}", type = HASH, ttl = "1h")
    record FieldWithoutValue(String id, @Field String name) {}
    // ^ error: [keywright:UnsupportedType] 'name' is the field of each entry, but nothing is left to be stored under it.
    // |   Fix: add a component that is the entry's value.

    @RedisKey(pattern = "j:{id}", type = HASH, ttl = "1h")
    record StructuredField(String id, @Field List<String> names, String v) {}
    // ^ error: [keywright:UnsupportedType] 'names' is of type List<String>, which can't be the field of a HASH map.
    // |   Fix: use a String, a number, a UUID, an enum or a java.time type that is always there.

    @RedisKey(pattern = "k:{id}", type = STRING, ttl = "1h")
    record BareOptional(String id, @Value Optional<String> v) {}
    // ^ error: [keywright:MisplacedFacet] 'v' is to be stored bare, but may be absent, for which there is no bare form.
    // |   Fix: declare it as always there: a value that is absent is a key that is not saved.

    @RedisKey(pattern = "l:{id}", type = HASH, ttl = "1h")
    record BareNullable(String id, @Field String name, @Value @Nullable String v) {}
    // ^ error: [keywright:MisplacedFacet] 'v' is to be stored bare, but may be absent, for which there is no bare form.
    // |   Fix: declare it as always there: a value that is absent is a key that is not saved.

    @RedisKey(pattern = "m:{id}", type = STRING, ttl = "1h")
    record NoKeyCodec(@KeyPart(codec = String.class, alphabet = "[a-z]") String id, String v) {}
    // ^ error: [keywright:UnsupportedType] `java.lang.String` is named as a codec but does not implement `io.keywright.key.KeyPartCodec`.
    // |   Fix: let it implement KeyPartCodec of the annotated type.

    @RedisKey(pattern = "n:{id}", type = STRING, ttl = "1h")
    record OtherKeyCodec(@KeyPart(codec = LongCodec.class, alphabet = "[a-z]") String id, String v) {}
    // ^ error: [keywright:UnsupportedType] `shop.UnsupportedType.LongCodec` is a codec of `java.lang.Long`, not of `java.lang.String`.
    // |   Fix: name a codec that implements KeyPartCodec<java.lang.String>.

    @RedisKey(pattern = "o:{id}", type = STRING, ttl = "1h")
    @Serialized(codec = LongCodec.class)
    // ^ error: [keywright:UnsupportedType] `shop.UnsupportedType.LongCodec` is named as a codec but does not implement `io.keywright.codec.ValueCodec`.
    // |   Fix: let it implement ValueCodec of the annotated type.
    record NoValueCodec(String id, String v) {}

    @RedisKey(pattern = "p:{id}", type = STRING, ttl = "1h")
    record Decimal(double id, String v) {}
    // ^ error: [keywright:UnsupportedType] 'id' is of type double, which can't stand in a key.
    // |   Expected: an integer, String, UUID, enum, boolean, byte[], LocalDate, YearMonth, Year, LocalDateTime or Instant, an Optional of one, or a record with one such component.
    // |   Fix: change the type, or name a codec: @KeyPart(codec = …, alphabet = "[a-z0-9]1..32").

    public static class LongCodec implements io.keywright.key.KeyPartCodec<Long> {
        @Override
        public String encode(Long value) {
            return "a";
        }

        @Override
        public Long decode(String text) {
            return 0L;
        }
    }

    @RedisKey(pattern = "q:{id}", type = SORTED_SET, ttl = "1h")
    // ^ error: [keywright:UnsupportedType] 'NoScore' is a SORTED_SET, but none of its components is its @Score.
    // |   Fix: mark one with @Score, and declare it as double, float, int, long or java.time.Instant.
    record NoScore(long id, String v) {}

    @RedisKey(pattern = "r:{id}", type = SORTED_SET, ttl = "1h")
    record TwoScores(long id, @Score String v, @Score double w) {}
    // ^ error: [keywright:UnsupportedType] 'v' and 'w' are both the @Score.
    // |   Fix: leave @Score on one component.
    // ^ error: [keywright:UnsupportedType] 'v' is the @Score, but of type String.
    // |   Fix: declare it as double, float, int, long or java.time.Instant.

    @RedisKey(pattern = "s:{id}", type = GEO, ttl = "1h")
    record Place(long id, @Member String v, String w, @Longitude double x, @Latitude float y) {}
    // ^ error: [keywright:UnsupportedType] 'w' is neither in the key nor a part of the member, so there is no place for it in a GEO.
    // |   Fix: mark it @Member too, or remove it.
    // ^ error: [keywright:UnsupportedType] 'y' is the @Latitude, but of type float.
    // |   Fix: declare it as double, in degrees.

    @RedisKey(pattern = "t:{id}", type = BITMAP, ttl = "1h")
    record TwoOffsets(long id, String v, int w) {}
    // ^ error: [keywright:UnsupportedType] 'v' and 'w' are both the offset of a bit.
    // |   Fix: leave one of them in the value; the others belong to the key.
    // ^ error: [keywright:UnsupportedType] 'v' is the offset of a bit, but of type String.
    // |   Fix: declare it as int or long.

    @RedisKey(pattern = "u:{id}", type = SET, ttl = "1h")
    record AbsentMember(long id, Optional<String> v) {}
    // ^ error: [keywright:UnsupportedType] 'v' is of type Optional<String>, which can't be the member of a SET.
    // |   Fix: use a String, a number, a UUID, an enum, a java.time type or a record that is always there.

    @RedisKey(pattern = "v:{id}", type = SET, ttl = "1h")
    record WithoutOrder(long id, String v, List<Set<String>> w, SortedSet<String> x) {}
    // ^ error: [keywright:UnsupportedType] 'w' is of type List<Set<String>>, in which a Set or Map has no order: equal members could have different bytes.
    // |   Fix: use a List, a SortedSet or a SortedMap.

    @RedisKey(pattern = "y:{id}", type = HASH, ttl = "1h")
    record BytesField(String id, @Field byte[] name, @Value String v) {}
    // ^ error: [keywright:UnsupportedType] 'name' is of type byte[], which can't be the field of a HASH map.
    // |   Fix: use a String, a number, a UUID, an enum or a java.time type that is always there.

    @RedisKey(pattern = "w:{id}", type = STRING, ttl = "1h")
    record NullablePrimitive(long id, @Nullable int v) {}
    // ^ error: [keywright:UnsupportedType] Component `v` is @Nullable, but a primitive int is never null.
    // |   Fix: leave out @Nullable, or declare it as java.lang.Integer.

    @RedisKey(pattern = "x:{id?none}", type = STRING, ttl = "1h")
    record NullablePart(@Nullable int id, String v) {}
    // ^ error: [keywright:UnsupportedType] 'id' is @Nullable, but a primitive int is never null.
    // |   Fix: leave out @Nullable, or declare it as java.lang.Integer.
}

@RedisKey(pattern = "hashes:{hashCode}:{other}", type = STRING, ttl = "1h")
final class HashedKey {
    private final int hashCode;
    // ^ error: [keywright:UnsupportedType] 'hashCode' can't be the name of a key's part: every Java object has a method of that name.
    // |   Fix: rename it; the keys stay as they are.
    private final int other;
    private final String v;

    HashedKey(int hashCode, int other, String v) {
        this.hashCode = hashCode;
        this.other = other;
        this.v = v;
    }

    int getHashCode() {
        return hashCode;
    }

    int getOther() {
        return other;
    }

    String getV() {
        return v;
    }
}
