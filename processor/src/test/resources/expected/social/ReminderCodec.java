package social;

import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import io.keywright.repository.FieldValues;
import io.keywright.repository.StreamCodec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of {@link Reminder}: its keys {@code social:reminders:{<country>}:<kind>} and what is stored
 * there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class ReminderCodec implements KeyCodec<ReminderRepository.Key>, StreamCodec<ReminderRepository.Key, Reminder> {
    static final ReminderCodec INSTANCE = new ReminderCodec();

    static final KeyPattern PATTERN = KeyPattern.of("social:reminders:{<country>}:<kind>",
            "social:reminders:\\{([%\\-.0-9A-Z_a-z~]+)\\}:(CART|RATING)");

    private static final byte[] CART = "CART".getBytes(StandardCharsets.UTF_8);

    private static final byte[] RATING = "RATING".getBytes(StandardCharsets.UTF_8);

    private static final byte[][] TEXTS = {CART, RATING};

    private static final byte[] SOCIAL_REMINDERS = "social:reminders:{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] MARK = "}:".getBytes(StandardCharsets.UTF_8);

    static final int CART_ID_INDEX = 0;

    static final FieldCodec<Long> CART_ID = FieldCodecs.LONG;

    static final int SINCE_INDEX = 1;

    static final FieldCodec<Instant> SINCE = FieldCodecs.INSTANT;

    @Override
    public int sizeHint(ReminderRepository.Key key) {
        return KeySize.escaped(key.country()) + TEXTS[key.kind().ordinal()].length +
                SOCIAL_REMINDERS.length + MARK.length;
    }

    @Override
    public void write(KeyWriter out, ReminderRepository.Key key) {
        out.literal(SOCIAL_REMINDERS).escaped("country", key.country()).literal(MARK)
                .literal(TEXTS[key.kind().ordinal()]);
    }

    @Override
    public byte[] encode(byte[] namespace, ReminderRepository.Key key) {
        KeyWriter out = new KeyWriter(namespace, sizeHint(key));
        write(out, key);
        return out.toBytes();
    }

    @Override
    public ReminderRepository.Key parse(KeyParts parts) {
        return new ReminderRepository.Key(parts.escaped(1),
                parts.oneOf(2, TEXTS, Reminder.Kind.values()));
    }

    @Override
    public String[] fields() {
        return new String[] {"cartId", "since"};
    }

    @Override
    public ReminderRepository.Key keyOf(Reminder value) {
        return new ReminderRepository.Key(value.country(), value.kind());
    }

    @Override
    public byte[] @Nullable [] encode(Reminder value) {
        return new byte[][] {
            CART_ID.encode(value.cartId()),
            SINCE.encode(value.since())
        };
    }

    @Override
    public Reminder decode(ReminderRepository.Key key, String id, FieldValues values) {
        return new Reminder(
                key.country(),
                key.kind(),
                values.required(CART_ID_INDEX, CART_ID),
                values.required(SINCE_INDEX, SINCE));
    }
}
