package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

public class MisplacedFacet {

    @RedisKey(pattern = "a:{id}", type = STRING, ttl = "1h")
    @Bounded(3)
    // ^ error: [keywright:MisplacedFacet] @Bounded does not fit 'BoundedString', which is a STRING.
    // |   Fix: remove @Bounded; it fits a HASH map, a LIST, a SET, a SORTED_SET, a BITMAP, a GEO and a STREAM.
    record BoundedString(long id, @Field String v) {}
    // ^ error: [keywright:MisplacedFacet] @Field of 'v' does not fit a STRING.
    // |   Fix: remove @Field; it fits a HASH map.

    @RedisKey(pattern = "b:{id}", type = HASH, ttl = "1h")
    @Bounded(3)
    // ^ error: [keywright:MisplacedFacet] @Bounded does not fit 'BoundedRecord', which is a HASH record.
    // |   Fix: remove @Bounded; it fits a HASH map, a LIST, a SET, a SORTED_SET, a BITMAP, a GEO and a STREAM. A HASH is a map where one component is its @Field.
    record BoundedRecord(long id, String v) {}

    @RedisKey(pattern = "c:{id}", type = HASH, ttl = "1h")
    @Bounded(0)
    // ^ error: [keywright:MisplacedFacet] @Bounded(0) leaves no room for an element.
    // |   Fix: give the greatest number of elements that one key may hold.
    record NoRoom(long id, @Field String f, @Value String v) {}

    @RedisKey(pattern = "d:{id}", type = STRING, ttl = "1h")
    record InKey(@Value @Counter @StoredAs("x") long id, String v) {}
    // ^ error: [keywright:MisplacedFacet] 'id' is part of the key, so it can't be @Counter.
    // |   Fix: remove @Counter.
    // ^ error: [keywright:MisplacedFacet] 'id' is part of the key, so it can't be @StoredAs.
    // |   Fix: remove @StoredAs.
    // ^ error: [keywright:MisplacedFacet] 'id' is part of the key, so it can't be @Value.
    // |   Fix: remove @Value.

    @RedisKey(pattern = "e:{id}", type = STRING, ttl = "1h")
    record TtlAndMore(long id, String v, @Ttl @Counter Duration life) {}
    // ^ error: [keywright:MisplacedFacet] 'life' is the TTL, so it can't be @Counter.
    // |   Fix: remove @Counter.

    @RedisKey(pattern = "f:{id}", type = HASH, ttl = "1h")
    record TwoFields(long id, @Field String one, @Field String other, String v) {}
    // ^ error: [keywright:MisplacedFacet] 'one' and 'other' are both the @Field of an entry.
    // |   Fix: leave @Field on one component.

    @RedisKey(pattern = "g:{id}", type = HASH, ttl = "1h")
    record ValueOfRecord(long id, @Value String v) {}
    // ^ error: [keywright:MisplacedFacet] @Value of 'v' does not fit a HASH record.
    // |   Fix: remove @Value; it fits a STRING, a HASH map, a LIST and a CHANNEL. A HASH is a map where one component is its @Field.

    @RedisKey(pattern = "h:{id}", type = STRING, ttl = "1h")
    record ValueAmongOthers(long id, @Value String v, String w) {}
    // ^ error: [keywright:MisplacedFacet] 'v' is to be stored bare, but 'w' is stored beside it.
    // |   Fix: remove @Value: several components are stored as a document.

    @RedisKey(pattern = "i:{id}", type = STRING, ttl = "1h")
    record CounterInDocument(long id, @Counter long v) {}
    // ^ error: [keywright:MisplacedFacet] 'v' is a @Counter, but stands in a document, where the server can't count.
    // |   Fix: mark it @Value as well, so that it is stored bare.

    @RedisKey(pattern = "j:{id}", type = HASH, ttl = "1h")
    record CounterOfText(long id, @Counter String v) {}
    // ^ error: [keywright:MisplacedFacet] 'v' is a @Counter, but of type String.
    // |   Fix: declare it as int, long or double.

    @RedisKey(pattern = "k:{id}", type = HASH, ttl = "1h")
    @Serialized(codec = String.class)
    // ^ error: [keywright:MisplacedFacet] A codec of the whole of 'CodecOfHash' does not fit a HASH record.
    // |   Fix: put @Serialized(codec = …) on a component; on the type it fits a STRING, a LIST and a CHANNEL.
    record CodecOfHash(long id, String v) {}

    @RedisKey(pattern = "l:{id}", type = HASH, ttl = "1h")
    record TtlOfEntry(long id, @Field String f, @Value String v, @Ttl Duration life) {}
    // ^ error: [keywright:MisplacedFacet] 'life' gives the TTL of an element, but the elements of a HASH map live and die together.
    // |   Fix: say the TTL of the whole key in @RedisKey; where callers are to give it, put @Ttl on the type: its repository then has lasting(Duration).

    @RedisKey(pattern = "m:{id}", type = HASH, ttl = "1h")
    record NoName(long id, @StoredAs(" ") String v) {}
    // ^ error: [keywright:MisplacedFacet] @StoredAs of 'v' gives no name.
    // |   Fix: give one, or remove @StoredAs: the component is then stored under its own.

    @RedisKey(pattern = "n:{life}", type = STRING, ttl = "1h")
    record TtlAndKeyPart(@Ttl @KeyPart(codec = Codec.class, alphabet = "[0-9]1..9") Duration life, String v) {}
    // ^ error: [keywright:MisplacedFacet] 'life' can't be the TTL and part of the key.
    // |   Fix: remove one.

    @RedisKey(pattern = "o:{id}", type = SET, ttl = "1h")
    @Bounded(value = 3, whenFull = WhenFull.DROP_OLDEST)
    // ^ error: [keywright:MisplacedFacet] whenFull = DROP_OLDEST does not fit a SET.
    // |   Fix: use REFUSE.
    record ScoreOfSet(long id, @Member String v, @Score double w, @Value String x) {}
    // ^ error: [keywright:MisplacedFacet] @Score of 'w' does not fit a SET.
    // |   Fix: remove @Score; it fits a SORTED_SET.
    // ^ error: [keywright:MisplacedFacet] @Value of 'x' does not fit a SET.
    // |   Fix: remove @Value; it fits a STRING, a HASH map, a LIST and a CHANNEL.

    @RedisKey(pattern = "p:{id}", type = LIST, ttl = "1h")
    record MemberOfList(@Member long id, @Member String v, @EntryId String w, @Ttl Duration life) {}
    // ^ error: [keywright:MisplacedFacet] 'id' is part of the key, so it can't be @Member.
    // |   Fix: remove @Member.
    // ^ error: [keywright:MisplacedFacet] 'life' gives the TTL of an element, but the elements of a LIST live and die together.
    // |   Fix: say the TTL of the whole key in @RedisKey; where callers are to give it, put @Ttl on the type: its repository then has lasting(Duration).
    // ^ error: [keywright:MisplacedFacet] @EntryId of 'w' does not fit a LIST.
    // |   Fix: remove @EntryId; it fits a STREAM.
    // ^ error: [keywright:MisplacedFacet] @Member of 'v' does not fit a LIST.
    // |   Fix: remove @Member; it fits a SET, a SORTED_SET, a HYPERLOGLOG, a BITMAP and a GEO.

    @RedisKey(pattern = "q:{id}", type = SORTED_SET, ttl = "1h")
    record PlaceOfScored(long id, String v, @Score double w, @Longitude double x, @Counter int y) {}
    // ^ error: [keywright:MisplacedFacet] @Counter of 'y' does not fit a SORTED_SET.
    // |   Fix: remove @Counter; it fits a STRING, a HASH record and a HASH map.
    // ^ error: [keywright:MisplacedFacet] @Longitude of 'x' does not fit a SORTED_SET.
    // |   Fix: remove @Longitude; it fits a GEO.

    public static class Codec implements io.keywright.key.KeyPartCodec<Duration> {
        @Override
        public String encode(Duration value) {
            return "1";
        }

        @Override
        public Duration decode(String text) {
            return Duration.ZERO;
        }
    }

    @RedisKey(pattern = "ttl:{id}", type = STRING, ttl = "1h")
    @Ttl
    // ^ error: [keywright:MisplacedFacet] @Ttl on 'TtlOfValue' does not fit a STRING, each of whose values can bring its own.
    // |   Fix: put @Ttl on a component of type java.time.Duration.
    record TtlOfValue(long id, String v) {}

    @RedisKey(pattern = "r:{id}", type = HASH, ttl = "1h")
    record FormatOfComponent(long id, @Serialized(format = ValueFormat.MESSAGE_PACK) List<String> v, String w) {}
    // ^ error: [keywright:MisplacedFacet] @Serialized of 'v' names no codec, and the format is one for the whole of 'FormatOfComponent'.
    // |   Fix: put @Serialized(format = …) on the type, or name a codec.

    @RedisKey(pattern = "s:{id}", type = STRING, ttl = "1h")
    record NestedNames(long id, Line line, Blank blank, Shape shape) {}
    // ^ error: [keywright:MisplacedFacet] @Discriminator of `shop.MisplacedFacet.Shape` gives no name.
    // |   Fix: give one, or remove @Discriminator: the field is then called "type".
    // ^ error: [keywright:MisplacedFacet] @StoredAs of `shop.MisplacedFacet.Blank.A` gives no name.
    // |   Fix: give one, or remove @StoredAs: it is then stored under its own.

    record Line(@StoredAs("") String v, @Serialized(format = ValueFormat.JSON) List<String> w) {}
    // ^ error: [keywright:MisplacedFacet] @Serialized of `shop.MisplacedFacet.Line.w` names no codec, and the format is one for the whole value.
    // |   Fix: put @Serialized(format = …) on the type with the @RedisKey, or name a codec.
    // ^ error: [keywright:MisplacedFacet] @StoredAs of `shop.MisplacedFacet.Line.v` gives no name.
    // |   Fix: give one, or remove @StoredAs: it is then stored under its own.

    enum Blank {
        @StoredAs(" ")
        A
    }

    @Discriminator("")
    sealed interface Shape {}

    record Circle(int r) implements Shape {}

    @RedisKey(pattern = "t:{id}", type = STRING, ttl = "1h")
    record NestedSubtype(long id, Figure figure) {}
    // ^ error: [keywright:MisplacedFacet] @StoredAs of `shop.MisplacedFacet.Square` gives no name.
    // |   Fix: give one, or remove @StoredAs: it is then stored under its own.

    sealed interface Figure {}

    @StoredAs("")
    record Square(int a) implements Figure {}
}
