package io.keywright.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arrows between the processor's packages: read, judge, model, write. */
class ArchitectureTest {

    private static final String ROOT = "io.keywright.processor";

    private static final JavaClasses PROCESSOR = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @ParameterizedTest
    @CsvSource({
        "pattern,",
        "model, pattern",
        "diagnostics,",
        "declaration, diagnostics model pattern",
        "validation, declaration diagnostics model pattern",
        "writing, model pattern",
        "operation, model pattern writing",
        "document, model pattern",
    })
    void packageSeesOnly(String name, String others) {
        List<String> allowed = new ArrayList<>(List.of(ROOT + "." + name));
        if (others != null) {
            List.of(others.split(" ")).forEach(other -> allowed.add(ROOT + "." + other));
        }
        check(classes()
                .that()
                .resideInAPackage(ROOT + "." + name)
                .should()
                .onlyDependOnClassesThat(JavaClass.Predicates.resideOutsideOfPackage(ROOT + "..")
                        .or(JavaClass.Predicates.resideInAnyPackage(allowed.toArray(String[]::new)))
                        .as("of the processor reside in %s", allowed)));
    }

    @ParameterizedTest
    @CsvSource({"pattern", "model", "operation", "document"})
    void packageKnowsNothingOfTheCompiler(String name) {
        check(noClasses()
                .that()
                .resideInAPackage(ROOT + "." + name)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javax.lang.model.element..",
                        "javax.lang.model.type..",
                        "javax.lang.model.util..",
                        "javax.annotation.processing..",
                        "javax.tools.."));
    }

    @Test
    void patternsAndMessagesKnowNothingOfGeneratedCode() {
        check(noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".pattern", ROOT + ".diagnostics")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.palantir.javapoet.."));
    }

    @Test
    void onlySourceFilesWrites() {
        check(noClasses()
                .that()
                .resideInAPackage(ROOT + ".writing")
                .and()
                .doNotHaveSimpleName("SourceFiles")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javax.annotation.processing.Filer"));
    }

    @Test
    void onlyProblemsSpeak() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".diagnostics")
                .should()
                .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("printMessage"))));
    }

    @Test
    void theProcessorNeedsNeitherRuntimeNorRedisClient() {
        check(noClasses()
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(
                                "io.lettuce..", "io.netty..", "com.google.common..", "io.keywright..")
                        .and(JavaClass.Predicates.resideOutsideOfPackages(ROOT + "..", "io.keywright.annotation"))));
    }

    private static void check(ArchRule rule) {
        rule.check(PROCESSOR);
    }
}
