package io.keywright.processor.model;

import io.keywright.processor.pattern.BoundPattern;

/**
 * The keys that one declaration takes for itself: what the proof that no two share a key is about.
 *
 * @param pattern the keys
 * @param redisType what Redis keeps under them, such as {@code HASH}
 * @param type the declaring type's simple name, for messages
 * @param owner the module, project or service that declares it; empty for the one that is compiled
 */
public record KeyClaim(BoundPattern pattern, String redisType, String type, String owner) {

    /** Whether it names Pub/Sub channels, which share no names with keys. */
    boolean isChannel() {
        return redisType.equals("CHANNEL");
    }

    /** For messages: {@code `shop:cart:<id>` of 'Cart' in 'orders'}. */
    String described() {
        return "`" + pattern.display() + "` of " + named();
    }

    /** For messages: {@code 'Cart' in 'orders'}. */
    String named() {
        return "'" + type + "'" + (owner.isEmpty() ? "" : " in '" + owner + "'");
    }
}
