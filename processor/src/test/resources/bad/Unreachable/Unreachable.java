package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.util.*;

public class Unreachable {

    private enum Level {
        LOW
    }

    private record Id(long value) {}

    private record Line(String text) {}

    private sealed interface Event permits Opened {}

    record Opened(String by) implements Event {}

    record Tag<T>(String text) {}

    private static class Around {
        enum Colour {
            RED
        }
    }

    public static class LevelCodec implements io.keywright.codec.ValueCodec<Level> {
        @Override
        public byte[] encode(Level value) {
            return new byte[0];
        }

        @Override
        public Level decode(byte[] bytes) {
            return Level.LOW;
        }
    }

    @RedisKey(pattern = "a:{id}", type = HASH, ttl = "1h")
    record Values(long id, Level v, List<Line> w, Event x, Tag<Id> y) {}
    // ^ error: [keywright:UnsupportedType] `shop.Unreachable.Event` can't be reached from the generated code in package shop: it is private.
    // |   Fix: make it package-private or public.
    // ^ error: [keywright:UnsupportedType] `shop.Unreachable.Id` can't be reached from the generated code in package shop: it is private.
    // |   Fix: make it package-private or public.
    // ^ error: [keywright:UnsupportedType] `shop.Unreachable.Level` can't be reached from the generated code in package shop: it is private.
    // |   Fix: make it package-private or public.
    // ^ error: [keywright:UnsupportedType] `shop.Unreachable.Line` can't be reached from the generated code in package shop: it is private.
    // |   Fix: make it package-private or public.

    @RedisKey(pattern = "b:{id}", type = HASH, ttl = "1h")
    record Outer(long id, Around.Colour v, @Serialized(codec = LevelCodec.class) Level w) {}
    // ^ error: [keywright:UnsupportedType] `shop.Unreachable.Around.Colour` can't be reached from the generated code in package shop: `shop.Unreachable.Around` is private.
    // |   Fix: make `shop.Unreachable.Around` package-private or public.
    // ^ error: [keywright:UnsupportedType] `shop.Unreachable.Level` can't be reached from the generated code in package shop: it is private.
    // |   Fix: make it package-private or public.

    @RedisKey(pattern = "c:{level}:{id}", type = STRING, ttl = "1h")
    record Keys(Level level, Id id, String v) {}
    // ^ error: [keywright:UnsupportedType] `shop.Unreachable.Id` can't be reached from the generated code in package shop: it is private.
    // |   Fix: make it package-private or public.
    // ^ error: [keywright:UnsupportedType] `shop.Unreachable.Level` can't be reached from the generated code in package shop: it is private.
    // |   Fix: make it package-private or public.

    @RedisKey(pattern = "d:{id}", type = STRING, ttl = "1h")
    record OfOtherPackage(long id, other.Shared v) {}
}
