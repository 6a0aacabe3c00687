package shop;

import io.keywright.annotation.KeyPart;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Serialized;
import io.keywright.codec.ValueCodec;
import io.keywright.key.KeyPartCodec;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The result of a search, under a digest of what was searched for. */
@RedisKey(
        pattern = "search:{{{language}}}:{query,page:sha256/32}",
        type = RedisType.STRING,
        ttl = "10m",
        repository = "SearchResults")
@Serialized(codec = Search.Codec.class)
public record Search(
        @KeyPart(codec = Search.LanguageCodec.class, alphabet = "[a-z]2..8") Locale language,
        String query,
        int page,
        String result) {

    public static final class LanguageCodec implements KeyPartCodec<Locale> {

        @Override
        public String encode(Locale value) {
            return value.getLanguage();
        }

        @Override
        public Locale decode(String text) {
            return Locale.forLanguageTag(text);
        }
    }

    public static final class Codec implements ValueCodec<Search> {

        @Override
        public byte[] encode(Search value) {
            return String.join("\n", value.language.getLanguage(), value.query, "" + value.page, value.result)
                    .getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Search decode(byte[] bytes) {
            String[] parts = new String(bytes, StandardCharsets.UTF_8).split("\n", 4);
            return new Search(Locale.forLanguageTag(parts[0]), parts[1], Integer.parseInt(parts[2]), parts[3]);
        }
    }
}
