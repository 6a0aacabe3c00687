package io.keywright.realworld.connectredis;

import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import java.util.Map;

/** A session of a browser, as its middleware writes it ({@code session}). */
@RedisKey(
        pattern = "{sid:[A-Za-z0-9_-]}",
        type = RedisType.STRING,
        ttl = "${session.ttl:1d}",
        expiry = Expiry.SLIDING,
        example = "sess:tok8sJ2kLm9QwEr")
public record Session(String sid, Cookie cookie, Map<String, String> attributes) {

    /** What the browser was sent. */
    public record Cookie(long originalMaxAge, boolean httpOnly, String path) {}
}
