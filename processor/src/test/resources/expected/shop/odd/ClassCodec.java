package shop.odd;

import io.keywright.codec.JsonFormat;
import io.keywright.codec.ValueReader;
import io.keywright.codec.ValueWriter;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.repository.FieldCodec;
import io.keywright.repository.FieldCodecs;
import io.keywright.repository.FieldValues;
import io.keywright.repository.HashCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of {@link Class}: its keys {@code shop:odd:<store>:<namespace>:<key>} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class ClassCodec implements KeyCodec<ClassRepository.Key>, HashCodec<ClassRepository.Key, Class> {
    static final ClassCodec INSTANCE = new ClassCodec();

    static final KeyPattern PATTERN = KeyPattern.of("shop:odd:<store>:<namespace>:<key>",
            "shop:odd:([%\\-.0-9A-Z_a-z~]+):(-?[0-9]{1,10}):(false|true)");

    private static final byte[] SHOP_ODD = "shop:odd:".getBytes(StandardCharsets.UTF_8);

    private static final byte[] MARK = ":".getBytes(StandardCharsets.UTF_8);

    private static final byte[] TRUE = "true".getBytes(StandardCharsets.UTF_8);

    private static final byte[] FALSE = "false".getBytes(StandardCharsets.UTF_8);

    private static final JsonFormat FORMAT = JsonFormat.of("shop:odd:<store>:<namespace>:<key>");

    static final int VALUE_INDEX = 0;

    static final FieldCodec<String> VALUE = FieldCodecs.STRING;

    static final int OUT_INDEX = 1;

    static final FieldCodec<Long> OUT = FieldCodecs.LONG;

    static final int IN_INDEX = 2;

    static final FieldCodec<String> IN = FieldCodecs.STRING;

    static final int ASYNC_INDEX = 3;

    static final FieldCodec<List<String>> ASYNC = FieldCodec.document(FORMAT.forField("async"),
            ClassCodec::writeAsync, ClassCodec::readAsync);

    static final int FORMAT_2_INDEX = 4;

    static final FieldCodec<String> FORMAT_2 = FieldCodecs.STRING;

    static final int INSTANCE_2_INDEX = 5;

    static final FieldCodec<String> INSTANCE_2 = FieldCodecs.STRING;

    static final int BY_INDEX = 6;

    static final FieldCodec<Integer> BY = FieldCodecs.INT;

    static final int BY_INDEX_2_INDEX = 7;

    static final FieldCodec<String> BY_INDEX_2 = FieldCodecs.STRING;

    static final int CHANGES_INDEX = 8;

    static final FieldCodec<String> CHANGES = FieldCodecs.STRING;

    static final int RECORD_INDEX = 9;

    static final FieldCodec<String> RECORD = FieldCodecs.STRING;

    @Override
    public int sizeHint(ClassRepository.Key key) {
        return KeySize.escaped(key.store()) + KeySize.decimal(key.namespace()) + 5 +
                SHOP_ODD.length + MARK.length + MARK.length;
    }

    @Override
    public void write(KeyWriter out, ClassRepository.Key key) {
        out.literal(SHOP_ODD).escaped("store", key.store()).literal(MARK).decimal(key.namespace())
                .literal(MARK).literal(key.key() ? TRUE : FALSE);
    }

    @Override
    public byte[] encode(byte[] namespace, ClassRepository.Key key) {
        KeyWriter out = new KeyWriter(namespace, sizeHint(key));
        write(out, key);
        return out.toBytes();
    }

    @Override
    public ClassRepository.Key parse(KeyParts parts) {
        return new ClassRepository.Key(parts.escaped(1), parts.decimalInt(2),
                parts.bool(3, FALSE, TRUE));
    }

    @Override
    public String[] fields() {
        return new String[] {"value", "out", "in", "async", "format", "instance", "by", "byIndex",
                "changes", "record"};
    }

    @Override
    public ClassRepository.Key keyOf(Class value) {
        return new ClassRepository.Key(value.store(), value.namespace(), value.key());
    }

    @Override
    public byte[] @Nullable [] encode(Class value) {
        return new byte[][] {
            VALUE.encode(value.value()),
            OUT.encode(value.out()),
            value.in().map(IN::encode).orElse(null),
            ASYNC.encode(value.async()),
            FORMAT_2.encode(value.format()),
            INSTANCE_2.encode(value.instance()),
            BY.encode(value.by()),
            BY_INDEX_2.encode(value.byIndex()),
            CHANGES.encode(value.changes()),
            RECORD.encode(value.record())
        };
    }

    @Override
    public Class decode(ClassRepository.Key key, FieldValues values) {
        return new Class(
                key.store(),
                key.namespace(),
                key.key(),
                values.required(VALUE_INDEX, VALUE),
                values.orElse(OUT_INDEX, OUT, 0L),
                values.optional(IN_INDEX, IN),
                values.orElse(ASYNC_INDEX, ASYNC, List.of()),
                values.required(FORMAT_2_INDEX, FORMAT_2),
                values.required(INSTANCE_2_INDEX, INSTANCE_2),
                values.orElse(BY_INDEX, BY, 0),
                values.required(BY_INDEX_2_INDEX, BY_INDEX_2),
                values.required(CHANGES_INDEX, CHANGES),
                values.required(RECORD_INDEX, RECORD));
    }

    static void writeAsync(ValueWriter out, List<String> value) throws IOException {
        out.writeCollection(value, ValueWriter::writeString);
    }

    static List<String> readAsync(ValueReader in) throws IOException {
        return in.readList(ValueReader::readString);
    }
}
