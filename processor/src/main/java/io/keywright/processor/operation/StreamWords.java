package io.keywright.processor.operation;

import io.keywright.annotation.WhenFull;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.StreamUse;
import io.keywright.processor.model.ValueShape;
import io.keywright.processor.pattern.TtlExpression;
import java.util.ArrayList;
import java.util.List;

/** How a STREAM is trimmed, in words and in commands: those of the runtime's scripts, no more. */
final class StreamWords {

    private final KeySchema schema;
    private final StreamUse use;
    private final ElementWords words;

    StreamWords(KeySchema schema, ElementWords words) {
        this.schema = schema;
        this.use = ((ValueShape.Log) schema.value()).use();
        this.words = words;
    }

    /** What an append drops; empty where nothing is. */
    String trims() {
        if (use.maxAgeMillis().isPresent()) {
            String age = new TtlExpression.Constant("", use.maxAgeMillis().getAsLong()).rendered();
            return " Entries older than about " + age + " are dropped in the same step" + spared() + ".";
        }
        return schema.bound().isPresent()
                ? " Beyond about " + ElementWords.count(schema.bound().getAsInt())
                        + " entries the oldest are dropped in the same step" + spared() + "."
                : "";
    }

    /** What becomes of entries that groups have not handled; empty without groups. */
    String lost() {
        return use.isConsumed() ? " A group that has not handled it counts it as lost." : "";
    }

    /** Whether XTRIM alone can't do it. */
    boolean trimsByScript() {
        return isSparing() || use.maxAgeMillis().isPresent();
    }

    /** What an append costs beside the entries that it adds: whole blocks of old ones go at once, but not each time. */
    String cost(String adding) {
        if (isSparing()) {
            return adding + ", and O(n) in the groups, their consumers and the entries dropped, at most 200";
        }
        return schema.bound().isPresent() || use.maxAgeMillis().isPresent()
                ? adding + ", and O(n) in the entries dropped, on average one for each that is added"
                : adding;
    }

    String append() {
        return trimsByScript() || schema.expires() ? words.script(with("XADD")) : "XADD";
    }

    String appendAt() {
        return words.script(with("XRANGE", "EXISTS", "XINFO STREAM", "XADD"));
    }

    String trim() {
        return "EVALSHA: " + String.join(", ", with("EXISTS"));
    }

    /** The commands, and those of the trimming after them. */
    String[] with(String... commands) {
        List<String> all = new ArrayList<>(List.of(commands));
        if (use.maxAgeMillis().isPresent()) {
            all.add("TIME");
        }
        if (isSparing()) {
            all.addAll(List.of("XLEN", "XRANGE", "XINFO GROUPS", "XPENDING"));
        }
        if (schema.bound().isPresent() || use.maxAgeMillis().isPresent()) {
            all.add("XTRIM");
        }
        return all.stream().distinct().toArray(String[]::new);
    }

    private String spared() {
        return isSparing() ? ", but for those that a group still needs" : "";
    }

    private boolean isSparing() {
        return schema.whenFull() == WhenFull.DROP_ACKNOWLEDGED
                && (schema.bound().isPresent() || use.maxAgeMillis().isPresent());
    }
}
