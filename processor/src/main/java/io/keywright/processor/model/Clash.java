package io.keywright.processor.model;

import io.keywright.processor.pattern.Reading;
import io.keywright.processor.pattern.Witness;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two claims to one key.
 *
 * @param first the one claim, and the way in which the witness's first reading reads the key
 * @param second the other
 * @param witness a shortest key of both
 */
public record Clash(KeyClaim first, KeyClaim second, Witness witness) {

    /** Whether both make exactly the same keys and keep different Redis types there. */
    public boolean isTypeConflict() {
        return !first.redisType().equals(second.redisType()) && first.pattern().hasShapeOf(second.pattern());
    }

    /** What is wrong, without a closing full stop. */
    public String sentence() {
        return isTypeConflict()
                ? second.described() + " is a " + second.redisType() + ", but " + first.named() + " keeps a "
                        + first.redisType() + " under the same keys"
                : second.described() + " and " + first.described() + " can be the same key";
    }

    /** The lines that prove it, and how to mend it. */
    public List<String> details() {
        String key = "Example key: " + witness.key();
        return isTypeConflict()
                ? List.of(
                        key,
                        "Redis answers WRONGTYPE to a command of one type on a key of another, and a write of the"
                                + " whole value replaces what the other keeps there.",
                        "Fix: begin one of them with another constant segment, or declare one type for both.")
                : Stream.of(
                                Optional.of(key),
                                Optional.of("  " + second.named() + " reads it as " + reading(witness.second())),
                                Optional.of("  " + first.named() + " reads it as " + reading(witness.first())),
                                witness.doubt(),
                                Optional.of("Fix: begin one of them with another constant segment, or give the part"
                                        + " that can hold the other's text a format that can't."))
                        .flatMap(Optional::stream)
                        .toList();
    }

    private static String reading(Reading reading) {
        String parts = reading.toString();
        return parts.isEmpty() ? "its constant key" : parts;
    }
}
