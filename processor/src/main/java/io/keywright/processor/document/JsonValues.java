package io.keywright.processor.document;

import com.palantir.javapoet.TypeName;
import io.keywright.annotation.ValueFormat;
import io.keywright.processor.model.ObjectShape;
import io.keywright.processor.model.StoredField;
import io.keywright.processor.model.ValueComponent;
import io.keywright.processor.model.ValueShape;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes what is stored under a key for machines. */
final class JsonValues {

    private JsonValues() {}

    static void write(JsonText json, ValueShape value) {
        json.name("value").object();
        if (value instanceof ValueShape.Document document) {
            json.member("shape", "document").member("format", document.format().name());
            document(json, document.shape(), new ValueSample(document.model()));
        } else if (value instanceof ValueShape.Custom custom) {
            json.member("shape", "custom").member("codec", custom.codec().reflectionName());
        } else if (value instanceof ValueShape.Bare bare) {
            json.member("shape", "bare");
            format(json, Stream.of(bare.value()), bare.format());
            fields(json, List.of(bare.value()), new ValueSample(bare.model()));
        } else if (value instanceof ValueShape.Fields fields) {
            json.member("shape", "fields");
            format(json, fields.fields().stream(), fields.format());
            fields(json, fields.fields(), new ValueSample(fields.model()));
        } else if (value instanceof ValueShape.Entries entries) {
            entries(json, entries);
        } else if (value instanceof ValueShape.Members members) {
            members(json, members);
        } else if (value instanceof ValueShape.Log log) {
            log(json, log);
        } else if (value instanceof ValueShape.Limit limit) {
            RateText.write(json, limit.rate());
        }
        json.end();
    }

    /** A type as JSON names it: in full, without annotations. */
    static String javaType(TypeName type) {
        return type.toString().replaceAll("@[\\w.]+(?:\\([^)]*\\))?\\s*", "");
    }

    private static void entries(JsonText json, ValueShape.Entries entries) {
        ValueSample sample = new ValueSample(entries.model());
        json.member("shape", "entries");
        if (entries.document().isPresent()) {
            json.member("format", entries.format().name());
        } else {
            format(json, entries.lone().stream(), entries.format());
        }
        json.name("field");
        field(json, entries.field(), sample);
        Optional<StoredField> lone = entries.lone();
        if (lone.isPresent()) {
            fields(json, List.of(lone.get()), sample);
        } else {
            entries.document().ifPresent(shape -> document(json, shape, sample));
        }
    }

    private static void members(JsonText json, ValueShape.Members members) {
        ValueSample sample = new ValueSample(members.model());
        json.member("shape", "members");
        if (members.compound().isPresent()) {
            json.member("format", members.format().name());
        } else {
            format(json, members.lone().stream(), members.format());
        }
        members.beside().forEach((role, field) -> {
            json.name(role.name().toLowerCase(Locale.ROOT)).object().member("component", field.component());
            json.member("javaType", javaType(field.type())).member("sample", sample.beside(role, field));
            members.counters()
                    .ifPresent(it -> json.member("bits", it.type())
                            .member("overflow", it.overflow().name()));
            json.end();
        });
        if (members.lone().isPresent()) {
            fields(json, List.of(members.lone().get()), sample);
        } else {
            members.compound().ifPresent(shape -> document(json, shape, sample));
        }
    }

    private static void log(JsonText json, ValueShape.Log log) {
        json.member("shape", "entry");
        format(json, log.fields().stream(), log.format());
        log.id().ifPresent(component -> json.member("entryId", component));
        fields(json, log.fields(), new ValueSample(log.model()));
        if (log.use().isConsumed()) {
            json.member("groups", log.use().groups());
        }
        log.use().deadLetters().ifPresent(repository -> json.member("deadLetters", repository.reflectionName()));
        log.use().stream().ifPresent(repository -> json.member("stream", repository.reflectionName()));
        log.use().maxAgeMillis().ifPresent(millis -> json.member("maxAgeMillis", millis));
    }

    /** The format of documents, where there are any: plain text has none. */
    private static void format(JsonText json, Stream<StoredField> fields, ValueFormat format) {
        if (fields.anyMatch(StoredField::isDocument)) {
            json.member("format", format.name());
        }
    }

    private static void document(JsonText json, ObjectShape shape, ValueSample sample) {
        json.name("fields").array();
        for (ValueComponent component : shape.stored()) {
            json.object().member("component", component.name()).member("storedName", component.storedName());
            json.member("javaType", javaType(component.type())).member("sample", sample.member(component));
            json.end();
        }
        json.endArray();
    }

    private static void fields(JsonText json, List<StoredField> fields, ValueSample sample) {
        json.name("fields").array();
        fields.forEach(field -> field(json, field, sample));
        json.endArray();
    }

    private static void field(JsonText json, StoredField field, ValueSample sample) {
        json.object().member("component", field.component()).member("storedName", field.storedName());
        json.member("javaType", javaType(field.type())).member("optional", field.isOptional());
        json.member("counter", field.counter()).member("sample", sample.bare(field));
        json.end();
    }
}
