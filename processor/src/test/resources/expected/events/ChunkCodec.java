package events;

import io.keywright.codec.FieldName;
import io.keywright.codec.MessagePackFormat;
import io.keywright.codec.ValueReader;
import io.keywright.codec.ValueWriter;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeyWriter;
import io.keywright.repository.EntityCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The bytes of {@link Chunk}: its keys {@code events:chunk:<hash>} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class ChunkCodec implements KeyCodec<ChunkRepository.Key>, EntityCodec<ChunkRepository.Key, Chunk> {
    static final ChunkCodec INSTANCE = new ChunkCodec();

    static final KeyPattern PATTERN = KeyPattern.of("events:chunk:<hash>",
            "events:chunk:([0-9a-f]+)");

    private static final byte[] EVENTS_CHUNK = "events:chunk:".getBytes(StandardCharsets.UTF_8);

    private static final MessagePackFormat FORMAT = MessagePackFormat.of("events:chunk:<hash>");

    private static final FieldName SHARD = FieldName.of("shard");

    private static final FieldName SALT = FieldName.of("salt");

    private static final FieldName DIGEST = FieldName.of("digest");

    private static final FieldName TEXT = FieldName.of("text");

    private static final FieldName BYTES = FieldName.of("bytes");

    @Override
    public int sizeHint(ChunkRepository.Key key) {
        return 32 + EVENTS_CHUNK.length;
    }

    @Override
    public void write(KeyWriter out, ChunkRepository.Key key) {
        out.literal(EVENTS_CHUNK).bytesHex("hash", key.hash());
    }

    @Override
    public byte[] encode(byte[] namespace, ChunkRepository.Key key) {
        KeyWriter out = new KeyWriter(namespace, sizeHint(key));
        write(out, key);
        return out.toBytes();
    }

    @Override
    public ChunkRepository.Key parse(KeyParts parts) {
        return new ChunkRepository.Key(parts.hexBytes(1));
    }

    @Override
    public ChunkRepository.Key keyOf(Chunk value) {
        return new ChunkRepository.Key(value.hash());
    }

    @Override
    public byte[] encode(Chunk value) {
        return FORMAT.encode(value, ChunkCodec::writeValue);
    }

    @Override
    public Chunk decode(ChunkRepository.Key key, byte[] bytes) {
        return FORMAT.decode(bytes, in -> readValue(in, key.hash()));
    }

    static void writeValue(ValueWriter out, Chunk chunk) throws IOException {
        out.beginObject(chunk, 4);
        out.name(SHARD).writeInt(chunk.shard());
        Optional<byte[]> salt = out.nonNull(chunk.salt());
        if (salt.isPresent()) {
            out.name(SALT).writeBytes(salt.get());
        }
        Chunk.Digest digest = chunk.digest();
        if (digest != null) {
            writeDigest(out.name(DIGEST), digest);
        }
        out.name(TEXT).writeString(chunk.text());
        out.endObject();
    }

    static Chunk readValue(ValueReader in, byte[] hash) throws IOException {
        int shard = 0;
        boolean hasShard = false;
        Optional<byte[]> salt = Optional.empty();
        Chunk.Digest digest = null;
        String text = null;
        in.beginObject();
        for (String field = in.nextName(); field != null; field = in.nextName()) {
            switch (field) {
                case "shard" -> {
                    shard = in.readInt();
                    hasShard = true;
                }
                case "salt" -> salt = in.readNull() ? Optional.empty() : Optional.of(in.readBytes());
                case "digest" -> digest = in.readNull() ? null : readDigest(in);
                case "text" -> text = in.readString();
                default -> in.skipValue();
            }
        }
        if (!hasShard) {
            throw in.missing(SHARD);
        }
        return new Chunk(
                shard,
                hash,
                salt,
                digest,
                in.required(text, TEXT));
    }

    static void writeDigest(ValueWriter out, Chunk.Digest digest) throws IOException {
        out.beginObject(digest, 1);
        out.name(BYTES).writeBytes(digest.bytes());
        out.endObject();
    }

    static Chunk.Digest readDigest(ValueReader in) throws IOException {
        byte[] bytes = null;
        in.beginObject();
        for (String field = in.nextName(); field != null; field = in.nextName()) {
            switch (field) {
                case "bytes" -> bytes = in.readBytes();
                default -> in.skipValue();
            }
        }
        return new Chunk.Digest(in.required(bytes, BYTES));
    }
}
