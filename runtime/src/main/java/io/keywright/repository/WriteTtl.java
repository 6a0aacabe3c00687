package io.keywright.repository;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * What a write does to its key's TTL, in the words of the {@link Scripts}.
 *
 * @param millis the TTL, jitter included
 * @param rule when the key gets it
 */
record WriteTtl(long millis, Rule rule) {

    /** The keys of the schema are persistent. */
    static final WriteTtl NEVER = new WriteTtl(0, Rule.NEVER);

    /** When a write gives its key the TTL. */
    enum Rule {
        NEVER("never"),
        /** Where the key has none, as when the write created it. */
        MISSING("missing"),
        /** Where the write created the key; one that was there may be without a TTL on purpose. */
        CREATED("created"),
        /** With each write. */
        ALWAYS("always");

        private final String argument;

        Rule(String argument) {
            this.argument = argument;
        }
    }

    byte[] millisArgument() {
        return NumberText.encode(millis);
    }

    byte[] ruleArgument() {
        return rule.argument.getBytes(US_ASCII);
    }
}
