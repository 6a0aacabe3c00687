package io.keywright.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who reads a STREAM, when its entries go, and where they wait before they come.
 *
 * @param groups the consumer groups, in the order of their declaration; empty for a mere log
 * @param deadLetters the repository of what no consumer could handle; there with groups
 * @param holdsDeadLetters whether this is that repository
 * @param maxAgeMillis how old entries get, where that is declared
 * @param isDelayed whether entries may have waited in a schedule
 * @param stream of a schedule, the repository of the stream that its entries go to
 */
public record StreamUse(
        List<String> groups,
        Optional<ClassName> deadLetters,
        boolean holdsDeadLetters,
        OptionalLong maxAgeMillis,
        boolean isDelayed,
        Optional<ClassName> stream) {

    public StreamUse {
        groups = List.copyOf(groups);
    }

    /** The use of a schedule. */
    public static StreamUse schedule(ClassName stream) {
        return new StreamUse(List.of(), Optional.empty(), false, OptionalLong.empty(), false, Optional.of(stream));
    }

    /** Whether consumer groups read it. */
    public boolean isConsumed() {
        return !groups.isEmpty();
    }
}
