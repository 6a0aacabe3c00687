package io.keywright.processor.validation;

import io.keywright.processor.declaration.IndexedKeyspace;
import io.keywright.processor.diagnostics.Place;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Problems;
import io.keywright.processor.diagnostics.Rule;
import io.keywright.processor.model.IndexEntry;
import io.keywright.processor.model.IndexNames;
import io.keywright.processor.model.KeyClaim;
import io.keywright.processor.pattern.BoundPattern;
import io.keywright.processor.pattern.PartType;
import io.keywright.processor.pattern.PartTypeText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes claims of what other modules say of their keys: the rule UnreadableKeyspace where that can't be done. */
public final class IndexedClaims {

    private IndexedClaims() {}

    /**
     * The claims of all keyspaces, in their order.
     *
     * @param place where messages stand: on something of this compilation
     */
    public static List<KeyClaim> of(List<IndexedKeyspace> keyspaces, Place place, Problems problems) {
        List<KeyClaim> claims = new ArrayList<>();
        for (IndexedKeyspace keyspace : keyspaces) {
            if (keyspace.format() != IndexNames.FORMAT) {
                report(
                        keyspace,
                        "is written in format " + keyspace.format() + "; this version of Keywright reads format "
                                + IndexNames.FORMAT,
                        place,
                        problems);
                continue;
            }
            for (IndexEntry entry : keyspace.entries()) {
                try {
                    BoundPattern pattern = BoundPattern.bind(entry.prefix(), entry.pattern(), types(entry.parts()));
                    claims.add(new KeyClaim(pattern, entry.redisType(), entry.simpleName(), keyspace.owner()));
                } catch (IllegalArgumentException e) {
                    report(keyspace, "can't be read: " + e.getMessage(), place, problems);
                }
            }
        }
        return claims;
    }

    private static Map<String, PartType> types(List<String> parts) {
        Map<String, PartType> types = new HashMap<>();
        for (String part : parts) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("\"" + part + "\" is no part of a key.");
            }
            types.put(part.substring(0, equals), PartTypeText.read(part.substring(equals + 1)));
        }
        return types;
    }

    private static void report(IndexedKeyspace keyspace, String what, Place place, Problems problems) {
        problems.add(Problem.of(
                Rule.UNREADABLE_KEYSPACE,
                place,
                "The keyspace of '" + keyspace.owner() + "', which this one depends on, " + what,
                "Expected: an index that can be read, since no proof about its keys can be given without it.",
                "Fix: build '" + keyspace.owner() + "' and this module with one version of Keywright."));
    }
}
