package io.keywright.processor.document;

import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.KeysTouched;
import io.keywright.processor.model.RepositoryModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The settings that the schema asks of its server. */
final class ServerNeeds {

    private static final int NAMED = 3;

    private final List<KeySchema> staying;
    private final List<KeySchema> expiring;
    private final List<KeySchema> durable;
    private final List<KeySchema> work;
    private final List<KeySchema> claims;
    private final List<KeySchema> together;
    private final List<KeySchema> apart;
    private final List<KeySchema> all;

    ServerNeeds(DocumentModel model) {
        all = model.schemas().stream().filter(schema -> !schema.isChannel()).toList();
        durable = all.stream().filter(schema -> schema.durable().isPresent()).toList();
        work = all.stream().filter(ServerNeeds::isWork).toList();
        claims = all.stream().filter(KeySchema::isClaimed).toList();
        together = model.repositories().stream()
                .filter(repository -> repository.operations().stream()
                        .anyMatch(operation -> operation.keys() == KeysTouched.TOGETHER))
                .map(RepositoryModel::schema)
                .toList();
        apart = together.stream()
                .filter(schema -> !schema.pattern().sharesHashTags())
                .toList();
        expiring = all.stream().filter(KeySchema::expires).toList();
        staying =
                all.stream().filter(schema -> schema.noTtlBecause().isPresent()).toList();
    }

    /** The values of {@code maxmemory-policy} that fit, the best first. */
    List<String> evictionPolicies() {
        if (expiring.stream().anyMatch(ServerNeeds::mayNotBeEvicted)) {
            return List.of("noeviction");
        }
        if (staying.isEmpty()) {
            return List.of("allkeys-lru", "allkeys-lfu", "volatile-lru", "volatile-lfu");
        }
        return expiring.isEmpty() ? List.of("noeviction") : List.of("volatile-lru", "volatile-lfu");
    }

    /** Whether it would be a loss if it went before it expires. */
    static boolean mayNotBeEvicted(KeySchema schema) {
        return !schema.expires() || schema.durable().isPresent() || isWork(schema) || schema.isClaimed();
    }

    private static boolean isWork(KeySchema schema) {
        return schema.isWork() || StreamText.holdsDeadLetters(schema);
    }

    String render() {
        MarkdownTable table = new MarkdownTable("Setting", "Wanted", "Because");
        table.row("`maxmemory`", "a limit", "without one nothing is evicted, and the host runs out of memory first");
        table.row("`maxmemory-policy`", policies(), evictionReason());
        table.row(
                "`appendonly`",
                !durable.isEmpty() || !work.isEmpty() || !claims.isEmpty()
                        ? "`yes`"
                        : staying.isEmpty() ? "not required" : "`yes`, unless what stays is written again",
                persistenceReason());
        table.row("Redis Cluster", apart.isEmpty() ? "as you like" : "not with all calls", clusterReason());
        return table.toString();
    }

    private String policies() {
        List<String> fit = evictionPolicies();
        return fit.stream().limit(2).map(MarkdownText::code).collect(Collectors.joining(" or "));
    }

    private String evictionReason() {
        List<KeySchema> kept =
                expiring.stream().filter(ServerNeeds::mayNotBeEvicted).toList();
        if (!kept.isEmpty()) {
            return named(kept) + " must not be lost before " + (kept.size() == 1 ? "it expires" : "they expire")
                    + ", which any policy that evicts would do";
        }
        if (staying.isEmpty()) {
            return "every key expires, so every key may go; `volatile-lru` and `volatile-lfu` do the same here";
        }
        return expiring.isEmpty()
                ? "no key expires, so none may go: writes fail when the memory is full"
                : named(staying) + " must stay " + whereThereIsNoTtl(staying) + "; everything else may go";
    }

    /** Of some of them it may only be true of some keys. */
    private static String whereThereIsNoTtl(List<KeySchema> staying) {
        boolean one = staying.size() == 1;
        return staying.stream().anyMatch(KeySchema::expires)
                ? "where " + (one ? "it has" : "they have") + " no TTL"
                : "and " + (one ? "has" : "have") + " no TTL";
    }

    private String persistenceReason() {
        List<String> reasons = new ArrayList<>();
        if (!work.isEmpty()) {
            reasons.add("loses the work in " + named(work) + " that is not done");
        }
        if (!claims.isEmpty()) {
            reasons.add("lets what " + named(claims) + " claim be done again");
        }
        if (!staying.isEmpty()) {
            reasons.add("loses what has no TTL: " + withReasons(staying));
        }
        String losses = reasons.isEmpty() ? "" : "a restart without it " + String.join("; it ", reasons);
        if (durable.isEmpty()) {
            return losses.isEmpty() ? "every key expires, so no reader counts on it" : losses;
        }
        return "must survive a restart: " + withReasons(durable) + (losses.isEmpty() ? "" : "; " + losses);
    }

    private static String withReasons(List<KeySchema> schemas) {
        return schemas.stream()
                .map(schema -> MarkdownText.code(schema.pattern().display()) + " ("
                        + MarkdownText.emphasised(reason(schema)) + ")")
                .collect(Collectors.joining(", "));
    }

    private String clusterReason() {
        List<KeySchema> oneSlot = all.stream()
                .filter(schema -> hasTag(schema, HashTagText::isConstant))
                .toList();
        List<KeySchema> tagged = all.stream()
                .filter(schema -> hasTag(schema, Predicate.not(HashTagText::isConstant)))
                .toList();
        StringBuilder reason = new StringBuilder(severalKeys());
        if (!oneSlot.isEmpty()) {
            reason.append("; all keys of ").append(named(oneSlot)).append(" are on one node, by a constant hash tag");
        }
        if (!tagged.isEmpty()) {
            reason.append("; those of ").append(named(tagged)).append(" spread by their hash tag");
        }
        if (oneSlot.size() + tagged.size() < all.size()) {
            reason.append(oneSlot.isEmpty() && tagged.isEmpty() ? "; keys" : "; all others")
                    .append(" spread over all slots");
        }
        return reason.toString();
    }

    private String severalKeys() {
        if (together.isEmpty()) {
            return "no call needs two keys in one slot";
        }
        return apart.isEmpty()
                ? "keys that one call names together share a hash tag"
                : "calls on several keys of " + named(apart)
                        + " are refused there, since nothing keeps the keys in one slot";
    }

    private static boolean hasTag(KeySchema schema, Predicate<String> kind) {
        return schema.pattern().hashTag().filter(kind).isPresent();
    }

    private static String reason(KeySchema schema) {
        return schema.durable().or(schema::noTtlBecause).orElse("");
    }

    private static String named(List<KeySchema> schemas) {
        String names = schemas.stream()
                .limit(NAMED)
                .map(schema -> MarkdownText.code(schema.pattern().display()))
                .collect(Collectors.joining(", "));
        return schemas.size() <= NAMED ? names : names + " and " + (schemas.size() - NAMED) + " more";
    }
}
