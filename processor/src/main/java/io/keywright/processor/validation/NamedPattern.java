package io.keywright.processor.validation;

import io.keywright.processor.declaration.KeyDeclaration;
import io.keywright.processor.diagnostics.Place;
import io.keywright.processor.model.EntryGroup;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.pattern.BoundPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pattern of a declaration: of its keys, or of the keys of groups that its entries belong to.
 *
 * @param pattern the pattern
 * @param place where messages about it stand
 * @param example a key of it
 */
record NamedPattern(BoundPattern pattern, Place place, String example) {

    /**
     * All patterns of a declaration, that of its own keys first.
     *
     * @param schema what came of the declaration; where it is empty, its groups are not known
     */
    static List<NamedPattern> all(KeyDeclaration declaration, BoundPattern own, Optional<KeySchema> schema) {
        List<NamedPattern> all = new ArrayList<>();
        all.add(new NamedPattern(own, declaration.patternPlace(), KeySchemaFactory.example(declaration, own)));
        List<EntryGroup> groups = schema.map(sound -> sound.traits().groups()).orElse(List.of());
        for (int i = 0; i < groups.size(); i++) {
            BoundPattern pattern = groups.get(i).pattern();
            all.add(new NamedPattern(pattern, declaration.cacheGroups().get(i).place("value"), pattern.example()));
        }
        return all;
    }
}
