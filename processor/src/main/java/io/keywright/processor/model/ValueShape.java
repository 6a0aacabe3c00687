package io.keywright.processor.model;

import com.palantir.javapoet.ClassName;
import io.keywright.annotation.ValueFormat;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What is stored under a key: the domain type without the components that the key holds. */
public sealed interface ValueShape {

    /** What the processor itself writes and reads, and so knows all types of. */
    sealed interface Typed extends ValueShape {

        /** The types in it. */
        ValueModel model();
    }

    /**
     * STRING, LIST: all value components as one document.
     *
     * @param format its encoding
     * @param shape its fields
     * @param model the types in it
     */
    record Document(ValueFormat format, ObjectShape shape, ValueModel model) implements Typed {}

    /**
     * STRING, LIST: whatever the user's own codec makes of the whole domain object.
     *
     * @param codec the {@code ValueCodec}
     */
    record Custom(ClassName codec) implements ValueShape {}

    /**
     * STRING, LIST: one component, bare.
     *
     * @param value the component
     * @param format how it is encoded where it has no bare form
     * @param model the types in it
     */
    record Bare(StoredField value, ValueFormat format, ValueModel model) implements Typed {}

    /**
     * HASH as a record: one field a component.
     *
     * @param fields the fields, in the order of the components
     * @param format how fields without a plain form are encoded
     * @param model the types in them
     */
    record Fields(List<StoredField> fields, ValueFormat format, ValueModel model) implements Typed {

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
            implements Typed {

        /** Whether the values are changed by increments. */
        public boolean counter() {
            return lone.filter(StoredField::counter).isPresent();
        }
    }

    /**
     * SET, SORTED_SET, HYPERLOGLOG, BITMAP, GEO: each domain object is one member, with what stands beside it.
     *
     * @param lone the only member component, stored bare; empty where several are one document
     * @param compound the member components, where there are several: a document of the generated {@code Member}
     * @param beside what stands beside the member, by its role
     * @param counters how wide the counters of a BITMAP are, where its members have a count
     * @param format how a member is encoded where it has no bare form
     * @param model the types in it
     */
    record Members(
            Optional<StoredField> lone,
            Optional<ObjectShape> compound,
            Map<Role, StoredField> beside,
            Optional<CounterSettings> counters,
            ValueFormat format,
            ValueModel model)
            implements Typed {

        public Members {
            beside = Collections.unmodifiableMap(new EnumMap<>(beside));
        }

        /** What stands beside the member in that role. */
        public StoredField beside(Role role) {
            return Objects.requireNonNull(beside.get(role));
        }
    }

    /**
     * STRING of a rate limiter: its own state, and nothing of a domain object.
     *
     * @param rate what it limits to
     */
    record Limit(RateSettings rate) implements ValueShape {}

    /**
     * STREAM, and a SORTED_SET in which its entries wait: each domain object is one entry, with one field a component.
     *
     * @param id the component that is the entry's id, where there is one
     * @param fields the fields, in the order of the components
     * @param format how fields without a plain form are encoded
     * @param model the types in them
     * @param use who reads the entries, and when they go
     */
    record Log(Optional<String> id, List<StoredField> fields, ValueFormat format, ValueModel model, StreamUse use)
            implements Typed {

        public Log {
            fields = List.copyOf(fields);
        }
    }
}
