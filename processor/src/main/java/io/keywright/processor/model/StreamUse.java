package io.keywright.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who reads a STREAM, and when its entries go.
 *
 * @param groups the consumer groups, in the order of their declaration; empty for a mere log
 * @param deadLetters the repository of what no consumer could handle; there with groups
 * @param holdsDeadLetters whether this is that repository
 * @param maxAgeMillis how old entries get, where that is declared
 */
public record StreamUse(
        List<String> groups, Optional<ClassName> deadLetters, boolean holdsDeadLetters, OptionalLong maxAgeMillis) {

    public StreamUse {
        groups = List.copyOf(groups);
    }

    /** Whether consumer groups read it. */
    public boolean isConsumed() {
        return !groups.isEmpty();
    }
}
