package io.keywright.processor.document;

import io.keywright.processor.model.Acceptance;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.Operation;
import io.keywright.processor.model.RepositoryModel;
import io.keywright.processor.model.TtlPolicy;
import io.keywright.processor.model.ValueShape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The decision record of a key: what was chosen, and what follows from it. */
final class Decisions {

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
        items.add("*Structure*: " + decisions.structure());
        items.add("*Complexity*: " + decisions.complexity());
        items.add("*Persistence*: " + decisions.persistence());
        items.add("*Atomicity*: " + decisions.atomicity());
        items.add("*Serialization*: " + decisions.serialization());
        items.add("*Memory*: " + MemoryEstimate.of(decisions.schema).sentence());
        decisions.schema.accepted().forEach(accepted -> items.add("*Accepted*: " + accepted(accepted)));
        return items.stream().map(item -> "- " + item + "\n").collect(Collectors.joining());
    }

    private static String accepted(Acceptance accepted) {
        return MarkdownText.code(accepted.rule()) + ", "
                + (accepted.reason().isEmpty()
                        ? "suppressed, no reason given."
                        : MarkdownText.emphasised(accepted.reason()) + ".");
    }

    private String structure() {
        ValueShape value = schema.value();
        if (value instanceof ValueShape.Bare bare) {
            return bare.value().counter()
                    ? "a STRING that the server itself counts; no client reads it to write it back."
                    : "a STRING that is the value itself, without a document around it.";
        }
        if (value instanceof ValueShape.Fields) {
            return "a HASH with a field a component, so that one field is read or written without the others.";
        }
        if (value instanceof ValueShape.Entries) {
            return "one HASH for all entries of a key; each is read, written and removed by its field.";
        }
        return "a STRING that is read and written whole; no call changes a single field.";
    }

    private String complexity() {
        String growing = operations.stream()
                .filter(operation -> !operation.complexity().startsWith("O(1)"))
                .filter(operation -> !operation.complexity().contains("given"))
                .map(operation ->
                        MarkdownText.code(operation.name()) + " is " + MarkdownText.inline(operation.complexity()))
                .collect(Collectors.joining("; "));
        return growing.isEmpty()
                ? "no call grows with the data, only with what it is given."
                : growing + "; no other call grows with the data.";
    }

    private String persistence() {
        return schema.ttl() instanceof TtlPolicy.Persistent
                ? "must stay; what evicts it, or a restart without `appendonly`, loses it until it is written again."
                : "may be lost at any time: it expires anyway.";
    }

    private String atomicity() {
        String step = CommandText.runsScripts(operations) && !(schema.value() instanceof ValueShape.Document)
                ? "each write is one command or one script"
                : "each write is one command";
        String ttl = schema.expires() ? ", its TTL included" : "";
        String uncertain = operations.stream()
                .filter(operation -> operation.result().toString().startsWith("io.keywright.Outcome"))
                .map(operation -> MarkdownText.code(operation.name()))
                .collect(Collectors.joining(", "));
        return step + ttl + "."
                + (uncertain.isEmpty()
                        ? ""
                        : " Never repeated by itself, and `Unknown` if the reply was lost: " + uncertain + ".");
    }

    private String serialization() {
        ValueShape value = schema.value();
        if (value instanceof ValueShape.Document document) {
            return ValueText.format(document.format())
                    + " without type names; unknown fields are ignored, absent ones are left out.";
        }
        if (value instanceof ValueShape.Custom custom) {
            return "whatever " + MarkdownText.code(custom.codec().simpleName()) + " writes.";
        }
        if (value instanceof ValueShape.Entries entries && entries.document().isPresent()) {
            return "fields in plain text; values in " + ValueText.format(entries.format()) + " without type names.";
        }
        return "plain text that every client reads, counts and writes.";
    }
}
