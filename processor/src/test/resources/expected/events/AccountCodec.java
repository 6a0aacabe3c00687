package events;

import io.keywright.codec.FieldName;
import io.keywright.codec.MessagePackFormat;
import io.keywright.codec.ValueReader;
import io.keywright.codec.ValueWriter;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.repository.EntityCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The bytes of {@link Account}: its keys {@code events:account:<id:shard(16)>:<id>} and what is stored
 * there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class AccountCodec implements KeyCodec<Long>, EntityCodec<Long, Account> {
    static final AccountCodec INSTANCE = new AccountCodec();

    static final KeyPattern PATTERN = KeyPattern.of("events:account:<id:shard(16)>:<id>",
            "events:account:([0-9]{1,2}):(-?[0-9]{1,19})");

    private static final byte[] EVENTS_ACCOUNT = "events:account:".getBytes(StandardCharsets.UTF_8);

    private static final byte[] MARK = ":".getBytes(StandardCharsets.UTF_8);

    private static final MessagePackFormat FORMAT = MessagePackFormat.of("events:account:<id:shard(16)>:<id>");

    private static final FieldName NAME = FieldName.of("name");

    private static final FieldName ROLES = FieldName.of("roles");

    @Override
    public int sizeHint(Long key) {
        return 2 + KeySize.decimal(key) + EVENTS_ACCOUNT.length + MARK.length;
    }

    @Override
    public void write(KeyWriter out, Long key) {
        out.literal(EVENTS_ACCOUNT).shard(key, 16).literal(MARK).decimal(key);
    }

    @Override
    public byte[] encode(byte[] namespace, Long key) {
        KeyWriter out = new KeyWriter(namespace, sizeHint(key));
        write(out, key);
        return out.toBytes();
    }

    @Override
    public Long parse(KeyParts parts) {
        return parts.decimalLong(2);
    }

    @Override
    public Long keyOf(Account value) {
        return value.getId();
    }

    @Override
    public byte[] encode(Account value) {
        return FORMAT.encode(value, AccountCodec::writeValue);
    }

    @Override
    public Account decode(Long key, byte[] bytes) {
        return FORMAT.decode(bytes, in -> readValue(in, key));
    }

    static void writeValue(ValueWriter out, Account account) throws IOException {
        out.beginObject(account, 2);
        out.name(NAME).writeString(account.getName());
        out.name(ROLES).writeCollection(account.getRoles(), ValueWriter::writeString);
        out.endObject();
    }

    static Account readValue(ValueReader in, long id) throws IOException {
        String name = null;
        List<String> roles = List.of();
        in.beginObject();
        for (String field = in.nextName(); field != null; field = in.nextName()) {
            switch (field) {
                case "name" -> name = in.readString();
                case "roles" -> roles = in.readList(ValueReader::readString);
                default -> in.skipValue();
            }
        }
        Account account = new Account();
        account.setId(id);
        account.setName(in.required(name, NAME));
        account.setRoles(roles);
        return account;
    }
}
