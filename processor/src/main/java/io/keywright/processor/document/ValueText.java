package io.keywright.processor.document;

import com.palantir.javapoet.TypeName;
import io.keywright.annotation.ValueFormat;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.RepositoryModel;
import io.keywright.processor.model.StoredField;
import io.keywright.processor.model.ValueComponent;
import io.keywright.processor.model.ValueShape;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says what is stored under a key. */
final class ValueText {

    private ValueText() {}

    /** The value in the key table. */
    static String cell(RepositoryModel repository) {
        KeySchema schema = repository.schema();
        String bound = schema.bound().isPresent()
                ? (schema.value() instanceof ValueShape.Log && !schema.isSchedule() ? ", about\u00a0" : ", ≤\u00a0")
                        + MarkdownText.count(
                                        schema.bound().getAsInt(),
                                        repository.structure().bounded())
                                .replace(' ', '\u00a0')
                        + (StreamText.sparesGroups(schema) ? " and what a group has not done" : "")
                : "";
        return (schema.isCache() ? "header, " : schema.isClaimed() ? "claim, or " : "")
                + cell(schema.value())
                + bound
                + StreamText.age(schema);
    }

    private static String cell(ValueShape value) {
        if (value instanceof ValueShape.Document document) {
            return format(document.format()) + ", "
                    + MarkdownText.count(document.shape().stored().size(), "field");
        }
        if (value instanceof ValueShape.Custom custom) {
            return "by " + MarkdownText.code(custom.codec().simpleName());
        }
        if (value instanceof ValueShape.Bare bare) {
            return (bare.value().counter() ? "counter " : "") + one(bare.value());
        }
        if (value instanceof ValueShape.Fields fields) {
            return MarkdownText.count(fields.fields().size(), "field");
        }
        if (value instanceof ValueShape.Limit limit) {
            return "state, ≤\u00a0"
                    + MarkdownText.count(limit.rate().permits(), "permit").replace(' ', '\u00a0');
        }
        if (value instanceof ValueShape.Log log) {
            return MarkdownText.count(log.fields().size(), "field");
        }
        if (value instanceof ValueShape.Entries entries) {
            return MarkdownText.code(entries.field().component()) + " → "
                    + entries.lone()
                            .map(lone ->
                                    (lone.counter() ? "counter " : "") + MarkdownText.inline(TypeText.of(lone.type())))
                            .orElse(format(entries.format()));
        }
        ValueShape.Members members = (ValueShape.Members) value;
        return members.lone().map(ValueText::one).orElse(format(members.format()))
                + members.beside().values().stream()
                        .map(field -> ", " + one(field))
                        .collect(Collectors.joining())
                + members.counters()
                        .map(it -> " " + MarkdownText.code(it.type()))
                        .orElse("");
    }

    /** The fields as rows, under headers of their own; empty where the model does not know them. */
    static String fields(KeySchema schema) {
        ValueShape value = schema.value();
        if (value instanceof ValueShape.Document document) {
            return documentFields(document.shape().stored(), new ValueSample(document.model()), document.format());
        }
        if (value instanceof ValueShape.Bare bare) {
            return bareFields("Value", List.of(bare.value()), new ValueSample(bare.model()));
        }
        if (value instanceof ValueShape.Fields fields) {
            return bareFields("Field", fields.fields(), new ValueSample(fields.model()));
        }
        if (value instanceof ValueShape.Entries entries) {
            return entryFields(entries);
        }
        if (value instanceof ValueShape.Log log) {
            return log.fields().isEmpty() ? "" : bareFields("Field", log.fields(), new ValueSample(log.model()));
        }
        if (value instanceof ValueShape.Members members) {
            return memberFields(members);
        }
        return "";
    }

    static String format(ValueFormat format) {
        return format == ValueFormat.JSON ? "JSON" : "MessagePack";
    }

    private static String documentFields(List<ValueComponent> components, ValueSample sample, ValueFormat format) {
        MarkdownTable table = new MarkdownTable(
                "Field", "Java type", format == ValueFormat.JSON ? "As stored" : "As stored, shown in JSON");
        for (ValueComponent component : components) {
            table.row(
                    MarkdownText.code(component.name()),
                    TypeText.cell(component),
                    MarkdownText.code(sample.member(component)));
        }
        return table.toString();
    }

    private static String bareFields(String header, List<StoredField> fields, ValueSample sample) {
        MarkdownTable table = new MarkdownTable(header, "Java type", "As stored");
        for (StoredField field : fields) {
            String renamed = field.storedName().equals(field.component())
                    ? ""
                    : ", stored as " + MarkdownText.code(field.storedName());
            table.row(
                    MarkdownText.code(field.component()) + (header.equals("Field") ? renamed : ""),
                    TypeText.cell(field) + (field.counter() ? ", counter" : ""),
                    MarkdownText.code(sample.bare(field)));
        }
        return table.toString();
    }

    private static String entryFields(ValueShape.Entries entries) {
        ValueSample sample = new ValueSample(entries.model());
        MarkdownTable table = new MarkdownTable("Entry", "Java type", "As stored");
        table.row(
                MarkdownText.code(entries.field().component()) + " (field)",
                TypeText.cell(entries.field()),
                MarkdownText.code(sample.bare(entries.field())));
        entries.lone()
                .ifPresent(value -> table.row(
                        MarkdownText.code(value.component()) + " (value)",
                        TypeText.cell(value) + (value.counter() ? ", counter" : ""),
                        MarkdownText.code(sample.bare(value))));
        entries.document()
                .ifPresent(shape -> shape.stored()
                        .forEach(component -> table.row(
                                MarkdownText.code(component.name()) + " (in the value)",
                                TypeText.cell(component),
                                MarkdownText.code(sample.member(component)))));
        return table.toString();
    }

    private static String memberFields(ValueShape.Members members) {
        ValueSample sample = new ValueSample(members.model());
        MarkdownTable table = new MarkdownTable("Element", "Java type", "As stored");
        members.lone()
                .ifPresent(field -> table.row(
                        MarkdownText.code(field.component()) + " (member)",
                        TypeText.cell(field),
                        MarkdownText.code(sample.bare(field))));
        members.compound()
                .ifPresent(shape -> shape.stored()
                        .forEach(component -> table.row(
                                MarkdownText.code(component.name()) + " (in the member)",
                                TypeText.cell(component),
                                MarkdownText.code(sample.member(component)))));
        members.beside()
                .forEach((role, field) -> table.row(
                        MarkdownText.code(field.component()) + " ("
                                + role.name().toLowerCase(Locale.ROOT)
                                + members.counters()
                                        .map(it -> ", " + MarkdownText.code(it.type()))
                                        .orElse("")
                                + ")",
                        TypeText.cell(field),
                        MarkdownText.code(sample.beside(role, field))));
        return table.toString();
    }

    private static String one(StoredField field) {
        TypeName type = field.type();
        return MarkdownText.code(field.component()) + ": " + MarkdownText.inline(TypeText.of(type));
    }
}
