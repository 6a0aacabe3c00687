package io.keywright.repository;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keywright.Keywright;
import io.keywright.annotation.RedisType;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyWriter;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Small entities with codecs as the compiler would write them, and their schemas. */
final class Fixtures {

    private Fixtures() {}

    /** A STRING document. */
    record Note(String id, String text) {}

    /** A lone counter. */
    record Count(String id, long value) {}

    /** A STRING whose TTL is its own. */
    record Token(String id, String secret, Duration life) {}

    /** A STRING that may have a TTL of its own, or none. */
    record Pass(String id, String secret, Optional<Duration> life) {}

    /** A HASH record. */
    record Session(String id, long userId, int views, Optional<String> note) {}

    /** A HASH record whose TTL is its own. */
    record Grant(String id, String scope, Duration life) {}

    /** An entry of a HASH map. */
    record Line(String cart, String sku, int quantity) {}

    static final int USER_ID = 0;
    static final int VIEWS = 1;
    static final int NOTE = 2;

    /** Refused by every codec, as a value without an exact text would be. */
    static final String UNENCODABLE = "\uD800";

    /** Connects with patience: the machine of a test may be busy with others. */
    static Keywright connect(String uri) {
        return Keywright.builder()
                .uri(uri)
                .commandTimeout(Duration.ofSeconds(20))
                .connect();
    }

    static Schema string(Lifetime lifetime) {
        return Schema.of("t:<id>", RedisType.STRING, lifetime);
    }

    static Schema hash(Lifetime lifetime) {
        return Schema.of("t:<id>", RedisType.HASH, lifetime);
    }

    /** Keys {@code t:<id>}. */
    static final KeyCodec<String> KEYS = new KeyCodec<>() {
        @Override
        public int sizeHint(String key) {
            return 2 + key.length();
        }

        @Override
        public void write(KeyWriter out, String key) {
            out.literal(new byte[] {'t', ':'}).literal(key.getBytes(UTF_8));
        }

        @Override
        public String parse(KeyParts parts) {
            throw new UnsupportedOperationException();
        }
    };

    static final EntityCodec<String, Note> NOTES = new EntityCodec<>() {
        @Override
        public String keyOf(Note value) {
            return value.id();
        }

        @Override
        public byte[] encode(Note value) {
            return FieldCodecs.STRING.encode(value.text());
        }

        @Override
        public Note decode(String key, byte[] bytes) {
            return new Note(key, FieldCodecs.STRING.decode(bytes));
        }
    };

    static final EntityCodec<String, Count> COUNTS = new EntityCodec<>() {
        @Override
        public String keyOf(Count value) {
            return value.id();
        }

        @Override
        public byte[] encode(Count value) {
            return FieldCodecs.LONG.encode(value.value());
        }

        @Override
        public Count decode(String key, byte[] bytes) {
            return new Count(key, FieldCodecs.LONG.decode(bytes));
        }
    };

    static final EntityCodec<String, Token> TOKENS = new EntityCodec<>() {
        @Override
        public String keyOf(Token value) {
            return value.id();
        }

        @Override
        public byte[] encode(Token value) {
            return FieldCodecs.STRING.encode(value.secret());
        }

        @Override
        public Token decode(String key, byte[] bytes) {
            return decode(key, bytes, Duration.ZERO);
        }

        @Override
        public Token decode(String key, byte[] bytes, Duration remaining) {
            return new Token(key, FieldCodecs.STRING.decode(bytes), remaining);
        }

        @Override
        public Duration lifetimeOf(Token value) {
            return value.life();
        }
    };

    static final EntityCodec<String, Pass> PASSES = new EntityCodec<>() {
        @Override
        public String keyOf(Pass value) {
            return value.id();
        }

        @Override
        public byte[] encode(Pass value) {
            return FieldCodecs.STRING.encode(value.secret());
        }

        @Override
        public Pass decode(String key, byte[] bytes) {
            return new Pass(key, FieldCodecs.STRING.decode(bytes), Optional.empty());
        }

        @Override
        public Pass decode(String key, byte[] bytes, Duration remaining) {
            return new Pass(key, FieldCodecs.STRING.decode(bytes), Optional.of(remaining));
        }

        @Override
        public @Nullable Duration lifetimeOf(Pass value) {
            return value.life().orElse(null);
        }
    };

    static final HashCodec<String, Session> SESSIONS = new HashCodec<>() {
        @Override
        public String[] fields() {
            return new String[] {"userId", "views", "note"};
        }

        @Override
        public String keyOf(Session value) {
            return value.id();
        }

        @Override
        public byte[] @Nullable [] encode(Session value) {
            return new byte[][] {
                FieldCodecs.LONG.encode(value.userId()),
                FieldCodecs.INT.encode(value.views()),
                value.note().map(FieldCodecs.STRING::encode).orElse(null)
            };
        }

        @Override
        public Session decode(String key, FieldValues values) {
            return new Session(
                    key,
                    values.required(USER_ID, FieldCodecs.LONG),
                    values.orElse(VIEWS, FieldCodecs.INT, 0),
                    values.optional(NOTE, FieldCodecs.STRING));
        }
    };

    static final HashCodec<String, Grant> GRANTS = new HashCodec<>() {
        @Override
        public String[] fields() {
            return new String[] {"scope"};
        }

        @Override
        public String keyOf(Grant value) {
            return value.id();
        }

        @Override
        public byte[] @Nullable [] encode(Grant value) {
            return new byte[][] {value.scope().isEmpty() ? null : FieldCodecs.STRING.encode(value.scope())};
        }

        @Override
        public Grant decode(String key, FieldValues values) {
            return decode(key, values, Duration.ZERO);
        }

        @Override
        public Grant decode(String key, FieldValues values, Duration remaining) {
            return new Grant(key, values.required(0, FieldCodecs.STRING), remaining);
        }

        @Override
        public Duration lifetimeOf(Grant value) {
            return value.life();
        }
    };

    static final EntryCodec<String, String, Line> LINES = new EntryCodec<>() {
        @Override
        public String keyOf(Line entry) {
            return entry.cart();
        }

        @Override
        public String fieldOf(Line entry) {
            return entry.sku();
        }

        @Override
        public byte[] encodeField(String field) {
            return FieldCodecs.STRING.encode(field);
        }

        @Override
        public String decodeField(byte[] bytes) {
            return FieldCodecs.STRING.decode(bytes);
        }

        @Override
        public byte[] encodeValue(Line entry) {
            return FieldCodecs.INT.encode(entry.quantity());
        }

        @Override
        public Line decode(String key, String field, byte[] value) {
            return new Line(key, field, FieldCodecs.INT.decode(value));
        }
    };
}
