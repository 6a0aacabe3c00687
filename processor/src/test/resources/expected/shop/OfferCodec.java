package shop;

import io.keywright.codec.FieldName;
import io.keywright.codec.JsonFormat;
import io.keywright.codec.ValueReader;
import io.keywright.codec.ValueWriter;
import io.keywright.key.KeyCodec;
import io.keywright.key.KeyParts;
import io.keywright.key.KeyPattern;
import io.keywright.key.KeySize;
import io.keywright.key.KeyWriter;
import io.keywright.key.TimeFormat;
import io.keywright.repository.EntityCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The bytes of {@link Offer}: its keys {@code shop:offer:{<tenantId>}:<day>:<sku>} and what is stored
 * there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class OfferCodec implements KeyCodec<OfferCache.Key>, EntityCodec<OfferCache.Key, Offer> {
    static final OfferCodec INSTANCE = new OfferCodec();

    static final KeyPattern PATTERN = KeyPattern.of("shop:offer:{<tenantId>}:<day>:<sku>",
            "shop:offer:\\{(-?[0-9]{1,19})\\}:([0-9]{4}-[0-9]{2}-[0-9]{2}):([%\\-.0-9A-Z_a-z~]+)");

    private static final byte[] SHOP_OFFER = "shop:offer:{".getBytes(StandardCharsets.UTF_8);

    private static final byte[] MARK = "}:".getBytes(StandardCharsets.UTF_8);

    private static final byte[] MARK_2 = ":".getBytes(StandardCharsets.UTF_8);

    private static final TimeFormat TIME = TimeFormat.of("yyyy-MM-dd", ZoneOffset.UTC, null);

    private static final JsonFormat FORMAT = JsonFormat.of("shop:offer:{<tenantId>}:<day>:<sku>");

    private static final FieldName PRICE_CENTS = FieldName.of("priceCents");

    private static final FieldName VERSION = FieldName.of("version");

    @Override
    public int sizeHint(OfferCache.Key key) {
        return KeySize.decimal(key.tenantId()) + 10 + KeySize.escaped(key.sku()) +
                SHOP_OFFER.length + MARK.length + MARK_2.length;
    }

    @Override
    public void write(KeyWriter out, OfferCache.Key key) {
        out.literal(SHOP_OFFER).decimal(key.tenantId()).literal(MARK).time("day", key.day(), TIME)
                .literal(MARK_2).escaped("sku", key.sku());
    }

    @Override
    public byte[] encode(byte[] namespace, OfferCache.Key key) {
        KeyWriter out = new KeyWriter(namespace, sizeHint(key));
        write(out, key);
        return out.toBytes();
    }

    @Override
    public OfferCache.Key parse(KeyParts parts) {
        return new OfferCache.Key(parts.decimalLong(1), parts.localDate(2, TIME), parts.escaped(3));
    }

    @Override
    public OfferCache.Key keyOf(Offer value) {
        return new OfferCache.Key(value.tenantId(), value.day(), value.sku());
    }

    @Override
    public byte[] encode(Offer value) {
        return FORMAT.encode(value, OfferCodec::writeValue);
    }

    @Override
    public Offer decode(OfferCache.Key key, byte[] bytes) {
        return FORMAT.decode(bytes, in -> readValue(in, key.tenantId(), key.day(), key.sku()));
    }

    static void writeValue(ValueWriter out, Offer offer) throws IOException {
        out.beginObject(offer, 2);
        out.name(PRICE_CENTS).writeLong(offer.priceCents());
        out.name(VERSION).writeLong(offer.version());
        out.endObject();
    }

    static Offer readValue(ValueReader in, long tenantId, LocalDate day, String sku) throws
            IOException {
        long priceCents = 0;
        boolean hasPriceCents = false;
        long version = 0;
        boolean hasVersion = false;
        in.beginObject();
        for (String field = in.nextName(); field != null; field = in.nextName()) {
            switch (field) {
                case "priceCents" -> {
                    priceCents = in.readLong();
                    hasPriceCents = true;
                }
                case "version" -> {
                    version = in.readLong();
                    hasVersion = true;
                }
                default -> in.skipValue();
            }
        }
        if (!hasPriceCents) {
            throw in.missing(PRICE_CENTS);
        }
        if (!hasVersion) {
            throw in.missing(VERSION);
        }
        return new Offer(
                tenantId,
                day,
                sku,
                priceCents,
                version);
    }

    /**
     * The keys {@code shop:offers-of:{<tenantId>}} of groups of entries.
     */
    static final class TenantKeys implements KeyCodec<Long> {
        static final TenantKeys INSTANCE = new TenantKeys();

        static final KeyPattern PATTERN = KeyPattern.of("shop:offers-of:{<tenantId>}",
                "shop:offers-of:\\{(-?[0-9]{1,19})\\}");

        private static final byte[] SHOP_OFFERS_OF = "shop:offers-of:{".getBytes(StandardCharsets.UTF_8);

        private static final byte[] MARK = "}".getBytes(StandardCharsets.UTF_8);

        @Override
        public int sizeHint(Long key) {
            return KeySize.decimal(key) + SHOP_OFFERS_OF.length + MARK.length;
        }

        @Override
        public void write(KeyWriter out, Long key) {
            out.literal(SHOP_OFFERS_OF).decimal(key).literal(MARK);
        }

        @Override
        public byte[] encode(byte[] namespace, Long key) {
            KeyWriter out = new KeyWriter(namespace, sizeHint(key));
            write(out, key);
            return out.toBytes();
        }

        @Override
        public Long parse(KeyParts parts) {
            return parts.decimalLong(1);
        }
    }

    /**
     * The keys {@code shop:offers-in:<tenantId>:<day>} of groups of entries.
     */
    static final class MonthOfTenantKeys implements KeyCodec<MonthOfTenantKeys.Key> {
        static final MonthOfTenantKeys INSTANCE = new MonthOfTenantKeys();

        static final KeyPattern PATTERN = KeyPattern.of("shop:offers-in:<tenantId>:<day>",
                "shop:offers-in:(-?[0-9]{1,19}):([0-9]{4}-[0-9]{2})");

        private static final byte[] SHOP_OFFERS_IN = "shop:offers-in:".getBytes(StandardCharsets.UTF_8);

        private static final byte[] MARK = ":".getBytes(StandardCharsets.UTF_8);

        private static final TimeFormat TIME = TimeFormat.of("yyyy-MM", ZoneOffset.UTC, null);

        @Override
        public int sizeHint(Key key) {
            return KeySize.decimal(key.tenantId()) + 7 + SHOP_OFFERS_IN.length + MARK.length;
        }

        @Override
        public void write(KeyWriter out, Key key) {
            out.literal(SHOP_OFFERS_IN).decimal(key.tenantId()).literal(MARK)
                    .time("day", key.day(), TIME);
        }

        @Override
        public byte[] encode(byte[] namespace, Key key) {
            KeyWriter out = new KeyWriter(namespace, sizeHint(key));
            write(out, key);
            return out.toBytes();
        }

        @Override
        public Key parse(KeyParts parts) {
            return new Key(parts.decimalLong(1), parts.localDate(2, TIME));
        }

        /**
         * What they are made of.
         */
        record Key(long tenantId, LocalDate day) {
        }
    }

    /**
     * The keys {@code shop:offers} of groups of entries.
     */
    static final class GroupKeys implements KeyCodec<GroupKeys.Key> {
        static final GroupKeys INSTANCE = new GroupKeys();

        static final KeyPattern PATTERN = KeyPattern.of("shop:offers", "shop:offers");

        private static final byte[] SHOP_OFFERS = "shop:offers".getBytes(StandardCharsets.UTF_8);

        @Override
        public int sizeHint(Key key) {
            return SHOP_OFFERS.length;
        }

        @Override
        public void write(KeyWriter out, Key key) {
            out.literal(SHOP_OFFERS);
        }

        @Override
        public byte[] encode(byte[] namespace, Key key) {
            KeyWriter out = new KeyWriter(namespace, sizeHint(key));
            write(out, key);
            return out.toBytes();
        }

        @Override
        public Key parse(KeyParts parts) {
            return new Key();
        }

        /**
         * What they are made of.
         */
        record Key() {
        }
    }
}
