package shop;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Serialized;
import io.keywright.annotation.Ttl;
import io.keywright.codec.ValueCodec;
import java.net.URI;
import java.time.Duration;

/** A link that works for as long as its maker said. */
@RedisKey(pattern = "download:{token}", type = RedisType.STRING, ttl = "1d")
public record Download(
        Token token, @Serialized(codec = Download.UriCodec.class) URI target, @Ttl Duration validFor) {

    public record Token(String value) {}

    public static final class UriCodec implements ValueCodec<URI> {

        @Override
        public byte[] encode(URI value) {
            return value.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }

        @Override
        public URI decode(byte[] bytes) {
            return URI.create(new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
        }
    }
}
