package social;

import io.keywright.codec.FieldName;
import io.keywright.codec.JsonFormat;
import io.keywright.codec.ValueReader;
import io.keywright.codec.ValueWriter;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeyWriter;
import io.keywright.repository.ScoreCodec;
import io.keywright.repository.Scores;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The bytes of {@link Due}: its keys {@code social:due} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class DueCodec implements KeyCodec<DueRepository.Key>, ScoreCodec<DueRepository.Key, DueRepository.Member, Due> {
    static final DueCodec INSTANCE = new DueCodec();

    static final KeyPattern PATTERN = KeyPattern.of("social:due", "social:due");

    private static final byte[] SOCIAL_DUE = "social:due".getBytes(StandardCharsets.UTF_8);

    private static final JsonFormat FORMAT = JsonFormat.of("social:due");

    private static final FieldName KIND = FieldName.of("kind");

    private static final FieldName ID = FieldName.of("id");

    @Override
    public int sizeHint(DueRepository.Key key) {
        return SOCIAL_DUE.length;
    }

    @Override
    public void write(KeyWriter out, DueRepository.Key key) {
        out.literal(SOCIAL_DUE);
    }

    @Override
    public byte[] encode(byte[] namespace, DueRepository.Key key) {
        KeyWriter out = new KeyWriter(namespace, sizeHint(key));
        write(out, key);
        return out.toBytes();
    }

    @Override
    public DueRepository.Key parse(KeyParts parts) {
        return new DueRepository.Key();
    }

    @Override
    public DueRepository.Key keyOf(Due value) {
        return new DueRepository.Key();
    }

    @Override
    public DueRepository.Member memberOf(Due value) {
        return new DueRepository.Member(value.getKind(), value.getId());
    }

    @Override
    public byte[] encodeMember(DueRepository.Member member) {
        return FORMAT.encode(member, DueCodec::writeValue);
    }

    @Override
    public DueRepository.Member decodeMember(byte[] bytes) {
        return FORMAT.decode(bytes, DueCodec::readValue);
    }

    @Override
    public double scoreOf(Due value) {
        return Scores.of(value.getAt());
    }

    @Override
    public Due decode(DueRepository.Key key, DueRepository.Member member, double score) {
        return new Due(member.kind(), member.id(), Scores.toInstant(score));
    }

    static void writeValue(ValueWriter out, DueRepository.Member member) throws IOException {
        out.beginObject(member, 2);
        out.name(KIND).writeString(member.kind());
        out.name(ID).writeLong(member.id());
        out.endObject();
    }

    static DueRepository.Member readValue(ValueReader in) throws IOException {
        String kind = null;
        long id = 0;
        boolean hasId = false;
        in.beginObject();
        for (String field = in.nextName(); field != null; field = in.nextName()) {
            switch (field) {
                case "kind" -> kind = in.readString();
                case "id" -> {
                    id = in.readLong();
                    hasId = true;
                }
                default -> in.skipValue();
            }
        }
        if (!hasId) {
            throw in.missing(ID);
        }
        return new DueRepository.Member(in.required(kind, KIND), id);
    }
}
