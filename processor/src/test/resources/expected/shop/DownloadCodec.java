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
import io.keywright.repository.EntityCodec;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The bytes of {@link Download}: its keys {@code shop:download:<token>} and what is stored there.
 */
@Generated("io.keywright.processor.RepositoryProcessor")
@NullMarked
final class DownloadCodec implements KeyCodec<Download.Token>, EntityCodec<Download.Token, Download> {
    static final DownloadCodec INSTANCE = new DownloadCodec();

    static final KeyPattern PATTERN = KeyPattern.of("shop:download:<token>",
            "shop:download:([%\\-.0-9A-Z_a-z~]+)");

    private static final byte[] SHOP_DOWNLOAD = "shop:download:".getBytes(StandardCharsets.UTF_8);

    private static final JsonFormat FORMAT = JsonFormat.of("shop:download:<token>");

    private static final FieldName TARGET = FieldName.of("target");

    private static final Download.UriCodec URI_CODEC = new Download.UriCodec();

    @Override
    public int sizeHint(Download.Token key) {
        return KeySize.escaped(key.value()) + SHOP_DOWNLOAD.length;
    }

    @Override
    public void write(KeyWriter out, Download.Token key) {
        out.literal(SHOP_DOWNLOAD).escaped("token", key.value());
    }

    @Override
    public byte[] encode(byte[] namespace, Download.Token key) {
        KeyWriter out = new KeyWriter(namespace, sizeHint(key));
        write(out, key);
        return out.toBytes();
    }

    @Override
    public Download.Token parse(KeyParts parts) {
        return new Download.Token(parts.escaped(1));
    }

    @Override
    public Download.Token keyOf(Download value) {
        return value.token();
    }

    @Override
    public byte[] encode(Download value) {
        return FORMAT.encode(value, DownloadCodec::writeValue);
    }

    @Override
    public Download decode(Download.Token key, byte[] bytes) {
        return decode(key, bytes, Duration.ZERO);
    }

    @Override
    public Download decode(Download.Token key, byte[] bytes, Duration remaining) {
        return FORMAT.decode(bytes, in -> readValue(in, key, remaining));
    }

    @Override
    public Duration lifetimeOf(Download value) {
        return value.validFor();
    }

    static void writeValue(ValueWriter out, Download download) throws IOException {
        out.beginObject(download, 1);
        out.name(TARGET).writeBytes(URI_CODEC.encode(out.nonNull(download.target())));
        out.endObject();
    }

    static Download readValue(ValueReader in, Download.Token token, Duration validFor) throws
            IOException {
        URI target = null;
        in.beginObject();
        for (String field = in.nextName(); field != null; field = in.nextName()) {
            switch (field) {
                case "target" -> target = URI_CODEC.decode(in.readBytes());
                default -> in.skipValue();
            }
        }
        return new Download(token, in.required(target, TARGET), validFor);
    }
}
