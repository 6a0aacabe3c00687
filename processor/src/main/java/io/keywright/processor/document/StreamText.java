package io.keywright.processor.document;

import io.keywright.annotation.WhenFull;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.StreamUse;
import io.keywright.processor.model.ValueShape;
import io.keywright.processor.pattern.TtlExpression;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says of a STREAM what no other type has: its groups, its dead letters, the age of its entries. */
final class StreamText {

    /** What a block of a stream takes for a field beside its value: its length, twice. */
    static final int BYTES_A_FIELD = 2;

    private StreamText() {}

    /** Who reads it; empty for another type. */
    static Optional<StreamUse> use(KeySchema schema) {
        return schema.value() instanceof ValueShape.Log log ? Optional.of(log.use()) : Optional.empty();
    }

    /** Whether consumer groups read it. */
    static boolean isConsumed(KeySchema schema) {
        return use(schema).filter(StreamUse::isConsumed).isPresent();
    }

    /**
     * Whether its bound drops nothing that a group has not acknowledged, so that the slowest of them makes its length.
     */
    static boolean sparesGroups(KeySchema schema) {
        return isConsumed(schema) && schema.whenFull() == WhenFull.DROP_ACKNOWLEDGED;
    }

    /** Whether what no consumer could handle goes there. */
    static boolean holdsDeadLetters(KeySchema schema) {
        return use(schema).filter(StreamUse::holdsDeadLetters).isPresent();
    }

    /** The rows about it in its section. */
    static Map<String, String> facts(KeySchema schema) {
        Map<String, String> rows = new LinkedHashMap<>();
        if (schema.value() instanceof ValueShape.Log log) {
            log.use().stream()
                    .ifPresent(stream -> rows.put("Due entries", "go to " + MarkdownText.code(stream.simpleName())));
            if (!schema.isSchedule()) {
                log.id().ifPresent(id -> rows.put("Entry id", MarkdownText.code(id)));
            }
            if (log.use().isConsumed()) {
                rows.put(
                        "Groups",
                        log.use().groups().stream().map(MarkdownText::code).collect(Collectors.joining(", "))
                                + "; what they give up goes to "
                                + log.use()
                                        .deadLetters()
                                        .map(letters -> MarkdownText.code(letters.simpleName()))
                                        .orElse(""));
            }
            if (log.use().holdsDeadLetters()) {
                rows.put(
                        "Dead letters",
                        "beside an entry's own fields `dead.id`, `dead.group`, `dead.consumer`, `dead.attempts`,"
                                + " `dead.cause`");
            }
        }
        return rows;
    }

    /** How old entries get, for the key table; empty where nothing is declared. */
    static String age(KeySchema schema) {
        return use(schema)
                .map(StreamUse::maxAgeMillis)
                .filter(age -> age.isPresent())
                .map(age -> ", younger than\u00a0"
                        + new TtlExpression.Constant("", age.getAsLong())
                                .rendered()
                                .replace(' ', '\u00a0'))
                .orElse("");
    }
}
