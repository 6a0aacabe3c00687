package io.keywright.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * A sealed hierarchy as a document: an object whose discriminator field names the subtype.
 *
 * @param subtypes every concrete subtype, also those behind nested sealed types
 */
public record SealedShape(TypeName type, String discriminator, List<Subtype> subtypes) {

    public SealedShape {
        subtypes = List.copyOf(subtypes);
    }

    /** A concrete subtype, whose {@link ObjectShape} is in the model, and the name that tells it apart. */
    public record Subtype(TypeName type, String storedName) {}
}
