package io.keywright.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keywright.Keywright;
import io.keywright.KeywrightBuilder;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyWriter;
import io.keywright.repository.CommandChannel;
import io.keywright.repository.EntityCodec;
import io.keywright.repository.FieldCodecs;
import io.keywright.repository.FieldValues;
import io.keywright.repository.HashCodec;
import io.keywright.repository.Lifetime;
import io.keywright.repository.Schema;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A small entity, its codecs as the compiler would write them, and caches of it. */
final class CacheFixtures {

    static final String PATTERN = "t:<id>";

    private CacheFixtures() {}

    /** A row of the source. */
    record Row(String id, long version) {}

    /** Has no form: a codec refuses it. */
    static final long UNENCODABLE = -1;

    static final KeyCodec<String> KEYS = keys("t:");

    /** Keys of this prefix and an id. */
    static KeyCodec<String> keys(String prefix) {
        return new KeyCodec<>() {
            @Override
            public int sizeHint(String key) {
                return prefix.length() + key.length();
            }

            @Override
            public void write(KeyWriter out, String key) {
                out.literal(prefix.getBytes(UTF_8)).literal(key.getBytes(UTF_8));
            }

            @Override
            public String parse(KeyParts parts) {
                throw new UnsupportedOperationException();
            }
        };
    }

    static final EntityCodec<String, Row> ROWS = new EntityCodec<>() {
        @Override
        public String keyOf(Row row) {
            return row.id();
        }

        @Override
        public byte[] encode(Row row) {
            if (row.version() == UNENCODABLE) {
                throw new IllegalArgumentException("no form");
            }
            return Long.toString(row.version()).getBytes(UTF_8);
        }

        @Override
        public Row decode(String key, byte[] bytes) {
            return new Row(key, Long.parseLong(new String(bytes, UTF_8)));
        }
    };

    /** The same in two fields, so that an entry whose fields are not of one writing can't be decoded. */
    static final HashCodec<String, Row> ROWS_OF_FIELDS = new HashCodec<>() {
        @Override
        public String[] fields() {
            return new String[] {"version", "copy"};
        }

        @Override
        public String keyOf(Row row) {
            return row.id();
        }

        @Override
        public byte[] @Nullable [] encode(Row row) {
            byte[] version = ROWS.encode(row);
            return new byte[][] {version, version};
        }

        @Override
        public Row decode(String key, FieldValues values) {
            long version = values.required(0, FieldCodecs.LONG);
            if (version != values.required(1, FieldCodecs.LONG)) {
                throw new IllegalStateException("fields of two entries");
            }
            return new Row(key, version);
        }
    };

    /** The group that an id belongs to: its first letter. */
    static final CacheGroup<String, String> GROUP = CacheGroup.of("g:<first>", keys("g:"), id -> id.substring(0, 1));

    static EntryTraits<String, Row> grouped() {
        return EntryTraits.<String, Row>none().inGroup(GROUP);
    }

    static Schema schema(String ttl, double jitter) {
        return Schema.of(PATTERN, RedisType.STRING, Lifetime.of(ttl, Expiry.ABSOLUTE, jitter));
    }

    static Schema hour() {
        return schema("1h", 0);
    }

    /** With patience: the machine of a test may be busy with others. */
    static KeywrightBuilder patient(String uri) {
        return Keywright.builder()
                .uri(uri)
                .commandTimeout(Duration.ofSeconds(20))
                .connectTimeout(Duration.ofSeconds(10));
    }

    /** With long limits, for the same reason, no early refresh, and for a server that has no replicas. */
    static CachePolicy policy() {
        return CachePolicy.DEFAULT
                .withLoadTimeout(Duration.ofSeconds(30), Duration.ofSeconds(40))
                .withWaitBudget(Duration.ofSeconds(20))
                .withFenceTtl(Duration.ofSeconds(60))
                .withReplication(new FenceReplication(1, Duration.ofMillis(1), false))
                .withEarlyRefresh(0);
    }

    static CacheStore<String, Row> grouped(Keywright keywright, CachePolicy policy) {
        return cache(keywright, hour(), policy, grouped());
    }

    /** Of rows whose versions count. */
    static CacheStore<String, Row> versioned(Keywright keywright, CachePolicy policy) {
        return cache(keywright, hour(), policy, grouped().versionedBy(Row::version));
    }

    static CacheStore<String, Row> cache(Keywright keywright, CachePolicy policy) {
        return cache(keywright, hour(), policy, EntryTraits.none());
    }

    static CacheStore<String, Row> cache(
            Keywright keywright, Schema schema, CachePolicy policy, EntryTraits<String, Row> traits) {
        return Entries.current().cache(keywright, schema, KEYS, policy, traits);
    }

    static CacheCore<String, Row> core(
            Keywright keywright, CommandChannel channel, CachePolicy policy, EntryTraits<String, Row> traits) {
        return Entries.current().core(keywright, channel, hour(), KEYS, policy, traits);
    }
}
