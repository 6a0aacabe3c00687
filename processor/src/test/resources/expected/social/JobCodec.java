package social;

import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.repository.EntityCodec;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The bytes of {@link Job}: its keys {@code social:jobs:{q}:<queue>:<state>} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class JobCodec implements KeyCodec<JobRepository.Key>, EntityCodec<JobRepository.Key, Job> {
    static final JobCodec INSTANCE = new JobCodec();

    static final KeyPattern PATTERN = KeyPattern.of("social:jobs:{q}:<queue>:<state>",
            "social:jobs:\\{q\\}:([%\\-.0-9A-Z_a-z~]+):(WAITING|TAKEN)");

    private static final byte[] WAITING = "WAITING".getBytes(StandardCharsets.UTF_8);

    private static final byte[] TAKEN = "TAKEN".getBytes(StandardCharsets.UTF_8);

    private static final byte[][] TEXTS = {WAITING, TAKEN};

    private static final byte[] SOCIAL_JOBS_Q = "social:jobs:{q}:".getBytes(StandardCharsets.UTF_8);

    private static final byte[] MARK = ":".getBytes(StandardCharsets.UTF_8);

    static final FieldCodec<String> ID = FieldCodecs.STRING;

    @Override
    public int sizeHint(JobRepository.Key key) {
        return KeySize.escaped(key.queue()) + TEXTS[key.state().ordinal()].length +
                SOCIAL_JOBS_Q.length + MARK.length;
    }

    @Override
    public void write(KeyWriter out, JobRepository.Key key) {
        out.literal(SOCIAL_JOBS_Q).escaped("queue", key.queue()).literal(MARK)
                .literal(TEXTS[key.state().ordinal()]);
    }

    @Override
    public byte[] encode(byte[] namespace, JobRepository.Key key) {
        KeyWriter out = new KeyWriter(namespace, sizeHint(key));
        write(out, key);
        return out.toBytes();
    }

    @Override
    public JobRepository.Key parse(KeyParts parts) {
        return new JobRepository.Key(parts.escaped(1), parts.oneOf(2, TEXTS, Job.State.values()));
    }

    @Override
    public JobRepository.Key keyOf(Job value) {
        return new JobRepository.Key(value.queue(), value.state());
    }

    @Override
    public byte[] encode(Job value) {
        return ID.encode(value.id());
    }

    @Override
    public Job decode(JobRepository.Key key, byte[] bytes) {
        return new Job(key.queue(), key.state(), ID.decode(bytes));
    }
}
