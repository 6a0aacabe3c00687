package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

public class MisplacedFacet {

    @RedisKey(pattern = "a:{id}", type = STRING, ttl = "1h")
    @Bounded(3)
    record BoundedString(long id, @Field String v) {}
    // ^ error: [keywright:MisplacedFacet] @Field of 'v' does not fit a STRING, which has no fields.
    // |   Fix: use type = HASH, or remove @Field.

    @RedisKey(pattern = "b:{id}", type = HASH, ttl = "1h")
    @Bounded(3)
    // ^ error: [keywright:MisplacedFacet] @Bounded does not fit 'BoundedRecord': it is a HASH record, not a collection.
    // |   Fix: remove @Bounded; it fits a HASH with a @Field component.
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
    // ^ error: [keywright:MisplacedFacet] @Value of 'v' does not fit a HASH record, whose components are one field each.
    // |   Fix: remove @Value, or mark the component that names the fields with @Field.

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
    // ^ error: [keywright:MisplacedFacet] A codec of the whole of 'CodecOfHash' does not fit a HASH.
    // |   Fix: put @Serialized(codec = …) on a component, or use type = STRING.
    record CodecOfHash(long id, String v) {}

    @RedisKey(pattern = "l:{id}", type = HASH, ttl = "1h")
    record TtlOfEntry(long id, @Field String f, @Value String v, @Ttl Duration life) {}
    // ^ error: [keywright:MisplacedFacet] 'life' gives the TTL of an entry, but the entries of a HASH live and die together.
    // |   Fix: remove @Ttl, and say the TTL of the whole hash in @RedisKey.

    @RedisKey(pattern = "m:{id}", type = HASH, ttl = "1h")
    record NoName(long id, @StoredAs(" ") String v) {}
    // ^ error: [keywright:MisplacedFacet] @StoredAs of 'v' gives no name.
    // |   Fix: give one, or remove @StoredAs: the component is then stored under its own.

    @RedisKey(pattern = "n:{life}", type = STRING, ttl = "1h")
    record TtlAndKeyPart(@Ttl @KeyPart(codec = Codec.class, alphabet = "[0-9]1..9") Duration life, String v) {}
    // ^ error: [keywright:MisplacedFacet] 'life' can't be the TTL and part of the key.
    // |   Fix: remove one.

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
}
