package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.util.*;

@RedisKey(pattern = "a:{id}", type = STRING, ttl = "1h")
record InPrice(long id, Price price) {}
// ^ error: [keywright:UnsupportedType] 'InPrice' gets no repository: the compiler does not know all that its declaration names.
// |   Fix: mend what the compiler itself reports; most often it is a type's name or its import.

record Price(@Serialized(codec = MissingCodec.class) Money money) {}
// ^ error: cannot find symbol
// | symbol:   class MissingCodec
// | location: class shop.Price

record Money(String currency, long cents) {}

@RedisKey(pattern = "b:{id}", type = STRING, ttl = "1h")
record InCoded(long id, Coded coded) {}
// ^ error: [keywright:UnsupportedType] 'InCoded' gets no repository: the compiler does not know all that its declaration names.
// |   Fix: mend what the compiler itself reports; most often it is a type's name or its import.

@Serialized(codec = MissingCodec.class)
// ^ error: cannot find symbol
// | symbol: class MissingCodec
record Coded(String currency, long cents) {}

@RedisKey(pattern = "c:{id}:{state}", type = STRING, ttl = "1h")
record OfState(long id, State state, String v) {}
// ^ error: [keywright:UnsupportedType] 'OfState' gets no repository: the compiler does not know all that its declaration names.
// |   Fix: mend what the compiler itself reports; most often it is a type's name or its import.

@RedisKey(pattern = "d:{id}", type = STRING, ttl = "1h")
record WithState(long id, State state) {}
// ^ error: [keywright:UnsupportedType] 'WithState' gets no repository: the compiler does not know all that its declaration names.
// |   Fix: mend what the compiler itself reports; most often it is a type's name or its import.

enum State {
    OPEN,
    @StoredAs(Missing.CLOSED)
    // ^ error: cannot find symbol
    // | symbol:   variable Missing
    // | location: class shop.State
    CLOSED
}

@RedisKey(pattern = "e:{id}", type = STRING, ttl = "1h")
record WithRows(long id, List<Row> rows) {}
// ^ error: [keywright:UnsupportedType] 'WithRows' gets no repository: the compiler does not know all that its declaration names.
// |   Fix: mend what the compiler itself reports; most often it is a type's name or its import.

record Row(@StoredAs(Missing.ROW) String name) {}
// ^ error: cannot find symbol
// | symbol:   variable Missing
// | location: class shop.Row

@RedisKey(pattern = "f:{id}", type = STRING, ttl = "1h")
record InNamed(long id, Named named) {}
// ^ error: [keywright:UnsupportedType] 'InNamed' gets no repository: the compiler does not know all that its declaration names.
// |   Fix: mend what the compiler itself reports; most often it is a type's name or its import.

sealed interface Named permits Renamed {}

@StoredAs(Missing.RENAMED)
// ^ error: cannot find symbol
// | symbol: variable Missing
record Renamed(int number) implements Named {}

@RedisKey(pattern = "g:{id}", type = STRING, ttl = "1h")
record InTold(long id, Told told) {}
// ^ error: [keywright:UnsupportedType] 'InTold' gets no repository: the compiler does not know all that its declaration names.
// |   Fix: mend what the compiler itself reports; most often it is a type's name or its import.

@Discriminator(Missing.TOLD)
// ^ error: cannot find symbol
// | symbol: variable Missing
sealed interface Told permits Teller {}

record Teller(int number) implements Told {}

@RedisKey(pattern = "h:{ref}", type = STRING, ttl = "1h")
record ByRef(Ref ref, String v) {}
// ^ error: [keywright:UnsupportedType] 'ByRef' gets no repository: the compiler does not know all that its declaration names.
// |   Fix: mend what the compiler itself reports; most often it is a type's name or its import.

record Ref(MissingKind kind) {}
// ^ error: cannot find symbol
// | symbol:   class MissingKind
// | location: class shop.Ref

@SuppressWarnings(Missing.SUPPRESSED)
// ^ error: cannot find symbol
// | symbol: variable Missing
@RedisKey(pattern = "i:{id}", type = SET, ttl = "1h")
// ^ warning: [keywright:UnboundedGrowth] Nothing bounds the members of a key of `shop:i:<id>`, which take about 51 B each: a million of them 51 MB.
// |   A TTL does not bound it: it ends the whole key, not its growth until then.
// |   Fix: add @Bounded(…), the greatest number of members that one key may hold.
record Judged(long id, @Member String member) {}
