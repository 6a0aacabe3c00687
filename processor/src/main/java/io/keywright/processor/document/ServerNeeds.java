package io.keywright.processor.document;

import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.TtlPolicy;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The settings that the schema asks of its server. */
final class ServerNeeds {

    private static final int NAMED = 3;

    private final List<KeySchema> staying;
    private final List<KeySchema> expiring;
    private final List<KeySchema> all;

    ServerNeeds(DocumentModel model) {
        all = model.schemas();
        expiring = all.stream().filter(KeySchema::expires).toList();
        staying = all.stream().filter(Predicate.not(KeySchema::expires)).toList();
    }

    /** The values of {@code maxmemory-policy} that fit, the best first. */
    List<String> evictionPolicies() {
        if (staying.isEmpty()) {
            return List.of("allkeys-lru", "allkeys-lfu", "volatile-lru", "volatile-lfu");
        }
        return expiring.isEmpty() ? List.of("noeviction") : List.of("volatile-lru", "volatile-lfu");
    }

    String render() {
        MarkdownTable table = new MarkdownTable("Setting", "Wanted", "Because");
        table.row("`maxmemory`", "a limit", "without one nothing is evicted, and the host runs out of memory first");
        table.row("`maxmemory-policy`", policies(), evictionReason());
        table.row("`appendonly`", staying.isEmpty() ? "not required" : "`yes`", persistenceReason());
        table.row("Redis Cluster", "as you like", clusterReason());
        return table.toString();
    }

    private String policies() {
        List<String> fit = evictionPolicies();
        return fit.stream().limit(2).map(MarkdownText::code).collect(Collectors.joining(" or "));
    }

    private String evictionReason() {
        if (staying.isEmpty()) {
            return "every key expires, so every key may go; `volatile-lru` and `volatile-lfu` do the same here";
        }
        return expiring.isEmpty()
                ? "no key expires, so none may go: writes fail when the memory is full"
                : named(staying) + " must stay and " + (staying.size() == 1 ? "has" : "have")
                        + " no TTL; everything else may go";
    }

    private String persistenceReason() {
        if (staying.isEmpty()) {
            return "every key expires, so readers have an answer for its absence";
        }
        return staying.stream()
                        .map(schema -> MarkdownText.code(schema.pattern().display()) + ": "
                                + MarkdownText.emphasised(reason(schema)))
                        .collect(Collectors.joining("; "))
                + ". Without it a restart loses what is not written again";
    }

    private String clusterReason() {
        String spread = "no call needs two keys in one slot";
        List<KeySchema> oneSlot = all.stream()
                .filter(schema ->
                        schema.pattern().hashTag().filter(HashTagText::isConstant).isPresent())
                .toList();
        List<KeySchema> tagged = all.stream()
                .filter(schema -> schema.pattern()
                        .hashTag()
                        .filter(Predicate.not(HashTagText::isConstant))
                        .isPresent())
                .toList();
        if (!tagged.isEmpty()) {
            spread += "; " + named(tagged) + (tagged.size() == 1 ? " spreads" : " spread")
                    + " by the hash tag, other keys by themselves";
        } else if (oneSlot.size() < all.size()) {
            spread += "; keys spread over all slots";
        }
        return oneSlot.isEmpty()
                ? spread
                : spread + "; all keys of " + named(oneSlot) + " are on one node, since the hash tag is constant";
    }

    private static String reason(KeySchema schema) {
        return schema.ttl() instanceof TtlPolicy.Persistent persistent ? persistent.reason() : "";
    }

    private static String named(List<KeySchema> schemas) {
        String names = schemas.stream()
                .limit(NAMED)
                .map(schema -> MarkdownText.code(schema.pattern().display()))
                .collect(Collectors.joining(", "));
        return schemas.size() <= NAMED ? names : names + " and " + (schemas.size() - NAMED) + " more";
    }
}
