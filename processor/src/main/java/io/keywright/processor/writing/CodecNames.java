package io.keywright.processor.writing;

import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.StoredField;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The names of a codec class's constants for components that are stored as bytes of their own; the repository refers to
 * them too. All other constants keep clear of them.
 */
public final class CodecNames {

    private static final Set<String> OWN = Set.of("INSTANCE", "PATTERN", "FORMAT", "CODEC");

    private final Map<String, String> constants = new HashMap<>();
    private final Set<String> taken = new LinkedHashSet<>(OWN);

    /** The names for a schema's fields: always the same ones for the same schema. */
    public CodecNames(KeySchema schema) {
        taken.addAll(MentionedTypes.of(schema));
        for (StoredField field : schema.storedFields()) {
            String stem = MemberNames.constant(field.component());
            String name = stem;
            for (int n = 2; taken.contains(name) || taken.contains(index(name)); n++) {
                name = stem + "_" + n;
            }
            taken.add(name);
            taken.add(index(name));
            constants.put(field.component(), name);
        }
    }

    /** The constant of a component's codec: {@code LAST_SEEN}. */
    public String constant(StoredField field) {
        return Objects.requireNonNull(constants.get(field.component()));
    }

    /** The constant of its place among the fields of a HASH: {@code LAST_SEEN_INDEX}. */
    public String index(StoredField field) {
        return index(constant(field));
    }

    /** The names that no other constant of the class may have. */
    Set<String> taken() {
        return Set.copyOf(taken);
    }

    private static String index(String constant) {
        return constant + "_INDEX";
    }
}
