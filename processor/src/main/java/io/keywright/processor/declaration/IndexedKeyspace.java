package io.keywright.processor.declaration;

import com.palantir.javapoet.ClassName;
import io.keywright.processor.model.IndexEntry;
import java.util.List;

/**
 * What another module says of its keys, or an earlier build of this one.
 *
 * @param index the type that says it
 * @param module the named module that it stands in; empty for a class path
 * @param format the version of the entries' form
 * @param owner the name of the module or project
 * @param earlier whether an earlier build of this module wrote it: it lists a type that is compiled now
 * @param entries its declarations that still stand, without the types that are compiled now; none where the format is
 *     not known
 */
public record IndexedKeyspace(
        ClassName index, String module, int format, String owner, boolean earlier, List<IndexEntry> entries) {

    public IndexedKeyspace {
        entries = List.copyOf(entries);
    }
}
