package io.keywright.processor.document;

import io.keywright.annotation.WhenDown;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.RateSettings;
import io.keywright.processor.model.TtlPolicy;
import io.keywright.processor.pattern.TtlExpression;
import java.util.Locale;

/** What there is to say of a key that is a rate limiter. */
final class RateText {

    private RateText() {}

    /** How the limiter limits, as a table. */
    static String table(RateSettings rate, KeySchema schema) {
        MarkdownTable table = new MarkdownTable(
                "Rate limit", MarkdownText.code(rate.algorithm().name()));
        table.row("Permits", permits(rate, schema));
        table.row("Promise", sentence(rate.promise()));
        table.row("Clock", "the server's");
        table.row(
                "Where Redis does not decide",
                rate.whenDown() == WhenDown.ALLOW
                        ? "all is allowed, and the decision says so"
                        : "all is refused, and the decision says so");
        table.row("State", state(rate));
        return table.toString();
    }

    private static String permits(RateSettings rate, KeySchema schema) {
        TtlExpression ttl = ((TtlPolicy.Expiring) schema.ttl()).ttl();
        return rate.permits() + " in " + ttl.rendered()
                + rate.permitsKey()
                        .map(key -> "; configured by " + MarkdownText.code(key) + ", this is the default")
                        .orElse("");
    }

    /** How long the key lives, for its section. */
    static String life(RateSettings rate, TtlPolicy.Expiring expiring) {
        return expiring.ttl().rendered() + " at most, " + rate.life()
                + ": the TTL is the window, which the keyspace's jitter does not shorten.";
    }

    private static String state(RateSettings rate) {
        return switch (rate.algorithm()) {
            case FIXED_WINDOW -> "the count, in plain text";
            case SLIDING_WINDOW ->
                "for each moment in which permits were taken, at most " + rate.moments()
                        + ", its end in milliseconds since 1970 (6 bytes, big-endian) and how many (4)";
            case TOKEN_BUCKET ->
                "how many permits are out, and the time of that in milliseconds since 1970, each a double (8 bytes,"
                        + " big-endian)";
        };
    }

    /** The settings for machines. */
    static void write(JsonText json, RateSettings rate) {
        json.member("shape", "rateLimit").member("permits", rate.permits());
        rate.permitsKey().ifPresent(key -> json.member("permitsKey", key));
        json.member("algorithm", rate.algorithm().name());
        json.member("whenDown", rate.whenDown().name());
    }

    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }
}
