package io.keywright.processor.validation;

import io.keywright.annotation.Topology;
import io.keywright.processor.declaration.DeclaredAnnotation;
import io.keywright.processor.declaration.KeyDeclaration;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Problems;
import io.keywright.processor.diagnostics.Rule;
import io.keywright.processor.pattern.BoundPattern;
import io.keywright.processor.pattern.ClusterSlot;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.util.Types;

/**
 * One script works on a stream and its dead letters, or its schedule: in a declared cluster they must have one hash
 * tag, the rule CrossSlot. It can be neither accepted nor suppressed: without the script no entry is given up, or comes
 * when it is due.
 */
final class CompanionSlots {

    private CompanionSlots() {}

    /** Looks from a stream at the other keys of its type. */
    static void check(KeyDeclaration declaration, BoundPattern stream, Types types, Problems problems) {
        if (declaration.keyspace().topology() != Topology.CLUSTER) {
            return;
        }
        DeclaredGroups.of(declaration)
                .flatMap(groups -> DeclaredGroups.deadLetters(declaration, groups))
                .ifPresent(letters -> check(
                        declaration,
                        stream,
                        letters,
                        "dead letters",
                        "moving an entry that its groups give up",
                        types,
                        problems));
        DeclaredSchedule.ofStream(declaration)
                .filter(delayed -> DeclaredSchedule.schedules(declaration).size() == 1)
                .ifPresent(delayed -> check(
                        declaration,
                        stream,
                        DeclaredSchedule.schedules(declaration).get(0),
                        "schedule",
                        "moving an entry that is due",
                        types,
                        problems));
    }

    private static void check(
            KeyDeclaration declaration,
            BoundPattern stream,
            DeclaredAnnotation companion,
            String what,
            String script,
            Types types,
            Problems problems) {
        KeyDeclaration other = DeclaredSchedule.other(declaration, companion);
        new PatternResolver(other, types, new Problems())
                .resolve()
                .map(PatternResolver.Resolved::pattern)
                .filter(pattern -> !stream.sharesHashTagsWith(pattern))
                .ifPresent(pattern -> problems.add(Problem.proof(
                        Rule.CROSS_SLOT,
                        "A cluster holds the " + what + " `" + pattern.display() + "` in another slot than the stream `"
                                + stream.display() + "`, but " + script + " is one script on both, which it refuses",
                        details(stream, pattern),
                        companion.place("pattern"))));
    }

    private static List<String> details(BoundPattern stream, BoundPattern companion) {
        List<String> details = new ArrayList<>();
        if (ClusterSlot.of(stream.example()) != ClusterSlot.of(companion.example())) {
            details.add("Example key: " + slot(stream.example()));
            details.add("Example key: " + slot(companion.example()));
        }
        boolean lookAlike =
                stream.hashTag().isPresent() && stream.hashTag().equals(companion.hashTag());
        details.add(
                lookAlike
                        ? "Fix: give the parts between the braces the same formats in both patterns: one value makes"
                                + " different texts in them."
                        : "Fix: put the same hash tag into both patterns: \"orders:{{{shop}}}\" and"
                                + " \"orders:{{{shop}}}:dead\".");
        return details;
    }

    private static String slot(String key) {
        return key + " is in slot " + ClusterSlot.of(key);
    }
}
