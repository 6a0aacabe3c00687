package io.keywright.processor.validation;

import io.keywright.processor.declaration.KeyDeclaration;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Problems;
import io.keywright.processor.diagnostics.Rule;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.pattern.Overlap;
import io.keywright.processor.pattern.Overlaps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** No two patterns make the same key: the rule KeyCollision, over all schemas of a build. */
public final class Disjointness {

    private Disjointness() {}

    /** Reports each pair of patterns that share a key, on the one that comes later by name. */
    public static void check(Map<KeySchema, KeyDeclaration> schemas, Problems problems) {
        List<KeySchema> all = new ArrayList<>(schemas.keySet());
        for (Overlap overlap : Overlaps.all(all.stream().map(KeySchema::pattern).toList())) {
            KeySchema first = all.get(overlap.first());
            KeySchema second = all.get(overlap.second());
            problems.add(Problem.of(
                    Rule.KEY_COLLISION,
                    Objects.requireNonNull(schemas.get(second)).patternPlace(),
                    "`" + second.pattern().display() + "` of '"
                            + second.domain().simpleName() + "' and `"
                            + first.pattern().display() + "` of '"
                            + first.domain().simpleName()
                            + "' can be the same key",
                    "Example key: " + overlap.witness().key(),
                    reading(second, overlap.witness().second().toString()),
                    reading(first, overlap.witness().first().toString()),
                    "Fix: begin one of them with another constant segment, or give the part that can hold the other's"
                            + " text a format that can't."));
        }
    }

    private static String reading(KeySchema schema, String reading) {
        return "  '" + schema.domain().simpleName() + "' reads it as "
                + (reading.isEmpty() ? "its constant key" : reading);
    }
}
