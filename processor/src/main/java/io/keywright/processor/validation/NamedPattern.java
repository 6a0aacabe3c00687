package io.keywright.processor.validation;

import io.keywright.processor.declaration.KeyDeclaration;
import io.keywright.processor.diagnostics.Place;
import io.keywright.processor.model.EntryGroup;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.pattern.BoundPattern;
import java.util.ArrayList;
import java.util.List;

/**
 * A pattern of a declaration: of its keys, or of the keys of groups that its entries belong to.
 *
 * @param pattern the pattern
 * @param place where messages about it stand
 * @param example a key of it
 */
record NamedPattern(BoundPattern pattern, Place place, String example) {

    /** All patterns of a declaration, that of its own keys first. */
    static List<NamedPattern> all(KeyDeclaration declaration, KeySchema schema) {
        List<NamedPattern> all = new ArrayList<>();
        all.add(new NamedPattern(schema.pattern(), declaration.patternPlace(), schema.example()));
        List<EntryGroup> groups = schema.traits().groups();
        for (int i = 0; i < groups.size(); i++) {
            BoundPattern pattern = groups.get(i).pattern();
            all.add(new NamedPattern(pattern, declaration.cacheGroups().get(i).place("value"), pattern.example()));
        }
        return all;
    }
}
