package io.keywright.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.keywright.repository.Call;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** R35, the generated code's half, in its byte code: there is one way in which it waits, and that one looks first. */
class GeneratedCodeTest {

    private static final JavaClasses GENERATED = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.keywright.it");

    /** What generated code may touch of the JDK's concurrency: what a stage is, nothing that waits for one. */
    private static final Set<String> STAGES = Set.of("java.util.concurrent.CompletionStage");

    @Test
    void waitsByCallAlone() {
        assertThat(GENERATED.contain("io.keywright.it.ProductRepository")).isTrue();
        assertThat(GENERATED.contain("io.keywright.it.ArticleCache")).isTrue();

        assertThat(described(access -> isOfConcurrency(access.getTargetOwner())))
                .isEmpty();
        assertThat(described(access ->
                        Set.of("wait", "await", "join", "sleep", "park").contains(access.getName())
                                && !access.getTargetOwner().isAssignableTo(Call.class)))
                .isEmpty();
    }

    private static boolean isOfConcurrency(JavaClass owner) {
        return (owner.getPackageName().startsWith("java.util.concurrent") && !STAGES.contains(owner.getFullName()))
                || owner.isEquivalentTo(Thread.class);
    }

    /** It speaks of commands, never of connections, whose flushes all callers share. */
    @Test
    void touchesNoConnection() {
        assertThat(described(access -> access.getTargetOwner().getPackageName().startsWith("io.lettuce")))
                .isEmpty();
        assertThat(described(access -> access.getName().contains("AutoFlush"))).isEmpty();
    }

    private static Set<String> described(Predicate<JavaAccess<?>> which) {
        return GENERATED.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(which)
                .map(JavaAccess::getDescription)
                .collect(Collectors.toSet());
    }
}
