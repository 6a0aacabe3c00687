package shop;

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
import java.time.Instant;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of {@link Supplier}: its keys {@code shop:supplier:<country>:<id>} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class SupplierCodec implements KeyCodec<SupplierCache.Key>, HashCodec<SupplierCache.Key, Supplier> {
    static final SupplierCodec INSTANCE = new SupplierCodec();

    static final KeyPattern PATTERN = KeyPattern.of("shop:supplier:<country>:<id>",
            "shop:supplier:([%\\-.0-9A-Z_a-z~]+):(-?[0-9]{1,19})");

    private static final byte[] SHOP_SUPPLIER = "shop:supplier:".getBytes(StandardCharsets.UTF_8);

    private static final byte[] MARK = ":".getBytes(StandardCharsets.UTF_8);

    private static final JsonFormat FORMAT = JsonFormat.of("shop:supplier:<country>:<id>");

    static final int NAME_INDEX = 0;

    static final FieldCodec<String> NAME = FieldCodecs.STRING;

    static final int PHONE_INDEX = 1;

    static final FieldCodec<String> PHONE = FieldCodecs.STRING;

    static final int BRANDS_INDEX = 2;

    static final FieldCodec<List<String>> BRANDS = FieldCodec.document(FORMAT.forField("brands"),
            SupplierCodec::writeBrands, SupplierCodec::readBrands);

    static final int REGISTERED_AT_INDEX = 3;

    static final FieldCodec<Instant> REGISTERED_AT = FieldCodecs.INSTANT;

    static final int VERSION_INDEX = 4;

    static final FieldCodec<Long> VERSION = FieldCodecs.LONG;

    @Override
    public int sizeHint(SupplierCache.Key key) {
        return KeySize.escaped(key.country()) + KeySize.decimal(key.id()) + SHOP_SUPPLIER.length +
                MARK.length;
    }

    @Override
    public void write(KeyWriter out, SupplierCache.Key key) {
        out.literal(SHOP_SUPPLIER).escaped("country", key.country()).literal(MARK)
                .decimal(key.id());
    }

    @Override
    public byte[] encode(byte[] namespace, SupplierCache.Key key) {
        KeyWriter out = new KeyWriter(namespace, sizeHint(key));
        write(out, key);
        return out.toBytes();
    }

    @Override
    public SupplierCache.Key parse(KeyParts parts) {
        return new SupplierCache.Key(parts.escaped(1), parts.decimalLong(2));
    }

    @Override
    public String[] fields() {
        return new String[] {"name", "phone", "brands", "since", "version"};
    }

    @Override
    public SupplierCache.Key keyOf(Supplier value) {
        return new SupplierCache.Key(value.country(), value.id());
    }

    @Override
    public byte[] @Nullable [] encode(Supplier value) {
        return new byte[][] {
            NAME.encode(value.name()),
            value.phone().map(PHONE::encode).orElse(null),
            BRANDS.encode(value.brands()),
            REGISTERED_AT.encode(value.registeredAt()),
            VERSION.encode(value.version())
        };
    }

    @Override
    public Supplier decode(SupplierCache.Key key, FieldValues values) {
        return new Supplier(
                key.country(),
                key.id(),
                values.required(NAME_INDEX, NAME),
                values.optional(PHONE_INDEX, PHONE),
                values.orElse(BRANDS_INDEX, BRANDS, List.of()),
                values.required(REGISTERED_AT_INDEX, REGISTERED_AT),
                values.required(VERSION_INDEX, VERSION));
    }

    static void writeBrands(ValueWriter out, List<String> value) throws IOException {
        out.writeCollection(value, ValueWriter::writeString);
    }

    static List<String> readBrands(ValueReader in) throws IOException {
        return in.readList(ValueReader::readString);
    }

    /**
     * The keys {@code shop:suppliers-in:<country>} of groups of entries.
     */
    static final class GroupKeys implements KeyCodec<String> {
        static final GroupKeys INSTANCE = new GroupKeys();

        static final KeyPattern PATTERN = KeyPattern.of("shop:suppliers-in:<country>",
                "shop:suppliers-in:([%\\-.0-9A-Z_a-z~]+)");

        private static final byte[] SHOP_SUPPLIERS_IN = "shop:suppliers-in:".getBytes(StandardCharsets.UTF_8);

        @Override
        public int sizeHint(String key) {
            return KeySize.escaped(key) + SHOP_SUPPLIERS_IN.length;
        }

        @Override
        public void write(KeyWriter out, String key) {
            out.literal(SHOP_SUPPLIERS_IN).escaped("country", key);
        }

        @Override
        public byte[] encode(byte[] namespace, String key) {
            KeyWriter out = new KeyWriter(namespace, sizeHint(key));
            write(out, key);
            return out.toBytes();
        }

        @Override
        public String parse(KeyParts parts) {
            return parts.escaped(1);
        }
    }
}
