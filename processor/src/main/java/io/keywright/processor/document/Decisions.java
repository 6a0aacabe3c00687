package io.keywright.processor.document;

import io.keywright.processor.model.Acceptance;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.Operation;
import io.keywright.processor.model.RepositoryModel;
import io.keywright.processor.model.TtlPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The decision record of a key: what was chosen, and what follows from it. */
final class Decisions {

    /** A cost in what is given, and not also in something of theirs. */
    private static final Pattern GIVEN_ALONE = Pattern.compile("\\bgiven(?! and )");

    private final KeySchema schema;
    private final List<Operation> operations;

    private Decisions(RepositoryModel repository) {
        schema = repository.schema();
        operations = repository.operations();
    }

    /** One list item a decision. */
    static String render(RepositoryModel repository) {
        Decisions decisions = new Decisions(repository);
        List<String> items = new ArrayList<>();
        items.add("*Structure*: " + repository.structure().decision());
        items.add("*Complexity*: " + decisions.complexity());
        items.add("*Persistence*: " + decisions.persistence());
        items.add("*Atomicity*: " + decisions.atomicity());
        items.add("*Serialization*: " + SerializationText.of(decisions.schema));
        items.add("*Memory*: "
                + (decisions.schema.isChannel()
                        ? "none for messages; a subscription takes some hundred bytes of the server."
                        : MemoryEstimate.of(repository).sentence()));
        decisions.schema.accepted().forEach(accepted -> items.add("*Accepted*: " + accepted(accepted)));
        return items.stream().map(item -> "- " + item + "\n").collect(Collectors.joining());
    }

    private static String accepted(Acceptance accepted) {
        return MarkdownText.code(accepted.rule()) + ", "
                + (accepted.reason().isEmpty()
                        ? "suppressed, no reason given."
                        : MarkdownText.emphasised(accepted.reason()) + ".");
    }

    private String complexity() {
        Map<String, Set<String>> byCost = new LinkedHashMap<>();
        operations.stream()
                .filter(operation -> growsWithTheKey(operation.complexity()))
                .forEach(operation -> byCost.computeIfAbsent(operation.complexity(), unseen -> new LinkedHashSet<>())
                        .add(MarkdownText.code(operation.name())));
        String growing = byCost.entrySet().stream()
                .map(cost -> String.join(", ", cost.getValue())
                        + (cost.getValue().size() == 1 ? " is " : " are ")
                        + MarkdownText.inline(cost.getKey()))
                .collect(Collectors.joining("; "));
        return growing.isEmpty()
                ? "no call grows with the data, only with what it is given."
                : growing + "; no other call grows with the data.";
    }

    /**
     * The size of the key is N in a cost; n is what the call is given, unless it says of what else. A cost of several
     * parts, such as that of an entry and that of what it drives out, grows if one of them does.
     */
    private static boolean growsWithTheKey(String cost) {
        return Stream.of(cost.split(", and "))
                .anyMatch(part -> part.contains("N")
                        || !(part.startsWith("O(1)")
                                || GIVEN_ALONE.matcher(part).find()));
    }

    private String persistence() {
        if (schema.durable().isPresent()) {
            return "must survive a restart: "
                    + MarkdownText.emphasised(schema.durable().get())
                    + "; that takes the append-only file (`appendonly yes`), and a policy that does not evict it.";
        }
        if (schema.isChannel()) {
            return "none: who is not subscribed when a message is published never gets it.";
        }
        if (schema.isSchedule()) {
            return "holds work until its time has come; what evicts it, or a restart without `appendonly`, loses that.";
        }
        if (StreamText.isConsumed(schema)) {
            return "holds work until each group has done it; what evicts it, or a restart without `appendonly`, loses"
                    + " that.";
        }
        if (StreamText.holdsDeadLetters(schema)) {
            return "holds what the groups gave up until somebody has looked at it; what evicts it, or a restart without"
                    + " `appendonly`, loses that.";
        }
        if (schema.isCache()) {
            return "may be lost at any time: the source has it.";
        }
        if (schema.isClaimed()) {
            return "what evicts it, or a restart without `appendonly`, lets a request be done again.";
        }
        if (schema.rate().isPresent()) {
            return "may be lost at any time: all permits are back then.";
        }
        if (schema.hasOptionalTtl()) {
            return "what has no TTL must stay; what evicts it, or a restart without `appendonly`, loses it until it is"
                    + " written again.";
        }
        return schema.ttl() instanceof TtlPolicy.Persistent
                ? "must stay; what evicts it, or a restart without `appendonly`, loses it until it is written again."
                : "may be lost at any time: it expires anyway.";
    }

    private String atomicity() {
        if (schema.isCache()) {
            return "each step is one command or one script, its TTL included, and stores only where nothing else came"
                    + " between; one whose reply was lost may be repeated.";
        }
        if (schema.isClaimed()) {
            return "each call is one script, its TTL included; `begin` and `complete` may be repeated with the same claim,"
                    + " of which `complete` is `Unknown` if the reply was lost.";
        }
        if (schema.rate().isPresent()) {
            return "each call is one script, its TTL included, whose decision holds for all clients; never repeated by"
                    + " itself, and the decision says so if the reply was lost.";
        }
        String step = CommandText.runsScripts(operations)
                ? "each write is one command or one script"
                : "each write is one command";
        String ttl = schema.expires() ? ", its TTL included" : "";
        String uncertain = operations.stream()
                .filter(operation -> operation.result().toString().startsWith("io.keywright.Outcome"))
                .map(operation -> MarkdownText.code(operation.name()))
                .distinct()
                .collect(Collectors.joining(", "));
        return step + ttl + "."
                + (uncertain.isEmpty()
                        ? ""
                        : " Never repeated by itself, and `Unknown` if the reply was lost: " + uncertain + ".");
    }
}
