package io.keywright.processor.model;

import com.palantir.javapoet.ClassName;
import io.keywright.annotation.ValueFormat;
import java.util.List;
import java.util.Optional;

/** What is stored under a key: the domain type without the components that the key holds. */
public sealed interface ValueShape {

    /** The Redis type and how it is used, for people: {@code a HASH with one field a component}. */
    default String kind() {
        if (this instanceof Document document) {
            return "a STRING that holds a " + (document.format() == ValueFormat.JSON ? "JSON" : "MessagePack")
                    + " document";
        }
        if (this instanceof Custom custom) {
            return "a STRING encoded by " + custom.codec().simpleName();
        }
        if (this instanceof Bare bare) {
            return bare.value().counter() ? "a STRING that counts" : "a STRING that holds the bare value";
        }
        return this instanceof Fields ? "a HASH with one field a component" : "a HASH with one field an entry";
    }

    /**
     * STRING: all value components as one document.
     *
     * @param format its encoding
     * @param shape its fields
     * @param model the types in it
     */
    record Document(ValueFormat format, ObjectShape shape, ValueModel model) implements ValueShape {}

    /**
     * STRING: whatever the user's own codec makes of the whole domain object.
     *
     * @param codec the {@code ValueCodec}
     */
    record Custom(ClassName codec) implements ValueShape {}

    /**
     * STRING: one component, bare.
     *
     * @param value the component
     * @param format how it is encoded where it has no bare form
     * @param model the types in it
     */
    record Bare(StoredField value, ValueFormat format, ValueModel model) implements ValueShape {}

    /**
     * HASH as a record: one field a component.
     *
     * @param fields the fields, in the order of the components
     * @param format how fields without a plain form are encoded
     * @param model the types in them
     */
    record Fields(List<StoredField> fields, ValueFormat format, ValueModel model) implements ValueShape {

        public Fields {
            fields = List.copyOf(fields);
        }

        /** Whether a counter may start a record: no other component has to be there. */
        public boolean countersCreate() {
            return fields.stream().allMatch(field -> field.counter() || field.isOptional());
        }
    }

    /**
     * HASH as a map: each domain object is one entry.
     *
     * @param field the component that is the entry's field
     * @param lone the only value component, stored bare; empty where several are stored as a document
     * @param document the value components, where there are several
     * @param format how the value is encoded where it has no bare form
     * @param model the types in it
     */
    record Entries(
            StoredField field,
            Optional<StoredField> lone,
            Optional<ObjectShape> document,
            ValueFormat format,
            ValueModel model)
            implements ValueShape {

        /** Whether the values are changed by increments. */
        public boolean counter() {
            return lone.filter(StoredField::counter).isPresent();
        }
    }
}
