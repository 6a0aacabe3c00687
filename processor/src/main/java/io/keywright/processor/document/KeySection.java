package io.keywright.processor.document;

import io.keywright.processor.model.Invalidation;
import io.keywright.processor.model.KeyPart;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.Operation;
import io.keywright.processor.model.RepositoryModel;
import io.keywright.processor.pattern.ClusterSlot;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What there is to say about one key. */
final class KeySection {

    private static final Pattern ACCESSOR = Pattern.compile("(?:get|set)(?!All$)[A-Z_$].*");

    private KeySection() {}

    /** The section without its heading. */
    static String render(RepositoryModel repository, List<Invalidation> invalidations) {
        KeySchema schema = repository.schema();
        StringBuilder text = new StringBuilder();
        if (!schema.summary().isBlank()) {
            text.append(MarkdownText.inline(schema.summary())).append("\n\n");
        }
        text.append(facts(repository)).append('\n');
        String fields = ValueText.fields(schema);
        text.append(fields).append(fields.isEmpty() ? "" : "\n");
        schema.cache()
                .ifPresent(settings -> text.append(CacheText.table(settings, schema, invalidations))
                        .append('\n'));
        schema.near().ifPresent(near -> text.append(NearText.table(near)).append('\n'));
        text.append(operations(repository)).append('\n');
        return text + "**Decisions**\n\n" + Decisions.render(repository);
    }

    private static String facts(RepositoryModel repository) {
        KeySchema schema = repository.schema();
        MarkdownTable facts = new MarkdownTable(
                "Example", MarkdownText.code(schema.example()) + " → slot " + ClusterSlot.of(schema.example()));
        if (!schema.parts().isEmpty()) {
            facts.row("Parts", schema.parts().stream().map(KeySection::part).collect(Collectors.joining("; ")));
        }
        facts.row("Life", LifeText.sentences(repository));
        StreamText.facts(schema).forEach(facts::row);
        schema.pattern().hashTag().ifPresent(tag -> facts.row("Hash tag", HashTagText.cell(tag)));
        facts.row(
                "Java",
                MarkdownText.code(schema.domain().canonicalName()) + " through "
                        + MarkdownText.code(schema.repository().simpleName()));
        return facts.toString();
    }

    private static String part(KeyPart part) {
        return MarkdownText.code(part.component()) + ": " + MarkdownText.inline(part.description());
    }

    private static String operations(RepositoryModel repository) {
        MarkdownTable table = new MarkdownTable("Call", "Commands", "Cost");
        for (List<Operation> alike : grouped(repository.operations())) {
            Operation first = alike.get(0);
            table.row(
                    alike.stream()
                            .map(operation -> MarkdownText.code(operation.signature()))
                            .collect(Collectors.joining(", ")),
                    CommandText.cell(first),
                    cost(first));
        }
        return table.toString();
    }

    private static String cost(Operation operation) {
        String cost = MarkdownText.inline(operation.complexity());
        return operation.trips().equals("1") ? cost : cost + "; round trips: " + MarkdownText.inline(operation.trips());
    }

    /** The getters of single fields stand in one row, and so do the setters: they differ in the field alone. */
    private static List<List<Operation>> grouped(List<Operation> operations) {
        List<List<Operation>> groups = new ArrayList<>();
        for (Operation operation : operations) {
            groups.stream()
                    .filter(group -> isAlike(group.get(0), operation))
                    .findFirst()
                    .orElseGet(() -> {
                        groups.add(new ArrayList<>());
                        return groups.get(groups.size() - 1);
                    })
                    .add(operation);
        }
        return groups;
    }

    private static boolean isAlike(Operation one, Operation other) {
        return !accessor(one).isEmpty()
                && accessor(one).equals(accessor(other))
                && one.commands().equals(other.commands())
                && one.complexity().equals(other.complexity())
                && one.trips().equals(other.trips());
    }

    private static String accessor(Operation operation) {
        String name = operation.name();
        return ACCESSOR.matcher(name).matches() ? name.substring(0, 3) : "";
    }
}
