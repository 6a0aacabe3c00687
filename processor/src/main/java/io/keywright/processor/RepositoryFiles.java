package io.keywright.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import io.keywright.processor.declaration.KeyDeclaration;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Problems;
import io.keywright.processor.diagnostics.Rule;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.operation.Operations;
import io.keywright.processor.writing.RepositoryWriter;
import io.keywright.processor.writing.SourceFiles;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/** Writes the repositories of one annotated type, unless their names are taken. */
final class RepositoryFiles {

    private final SourceFiles files;
    private final String processor;
    private final Map<ClassName, String> owners;
    private final Problems problems;

    /**
     * Writes to those files.
     *
     * @param owners the types that repositories were written for, which this adds to
     */
    RepositoryFiles(SourceFiles files, String processor, Map<ClassName, String> owners, Problems problems) {
        this.files = files;
        this.owners = owners;
        this.processor = processor;
        this.problems = problems;
    }

    /** Writes a repository for each schema of a type, in their order; reports names that occur twice. */
    void write(Map<KeyDeclaration, KeySchema> schemas) {
        Set<String> names = new HashSet<>();
        schemas.forEach((declaration, schema) -> {
            String name = schema.repository().simpleName();
            if (names.add(name)) {
                write(declaration, schema);
            } else {
                report(
                        declaration,
                        "has two keys, and both repositories would be called " + name,
                        "name them apart: @RedisKey(…, repository = \"…\").");
            }
        });
    }

    private void write(KeyDeclaration declaration, KeySchema schema) {
        TypeElement origin = declaration.type();
        boolean isPublic = AnnotatedTypes.isPublic(origin);
        TypeSpec repository = RepositoryWriter.write(Operations.of(schema), isPublic, processor).toBuilder()
                .addOriginatingElement(origin)
                .build();
        if (files.write(schema.repository().packageName(), repository)) {
            owners.put(schema.repository(), String.join(".", schema.domain().simpleNames()));
            return;
        }
        String other = owners.get(schema.repository());
        if (other == null) {
            report(
                    declaration,
                    "would be stored by a generated " + repository.name()
                            + ", but there is a type of that name already",
                    "rename that type, or give the repository another name: @RedisKey(…, repository = \"…\").");
        } else {
            report(
                    declaration,
                    "and '" + other + "' would both be stored by a generated " + repository.name(),
                    "name them apart: @RedisKey(…, repository = \"…\").");
        }
    }

    private void report(KeyDeclaration declaration, String what, String fix) {
        problems.add(Problem.of(
                Rule.DUPLICATE_NAME,
                declaration.key().place(),
                "'" + declaration.typeName() + "' " + what,
                "Fix: " + fix));
    }
}
