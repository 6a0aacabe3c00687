package io.keywright.processor.writing;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;

/** The one door to the {@link Filer} for Java sources. */
public final class SourceFiles {

    private final Filer filer;

    /** Writes through that filer. */
    public SourceFiles(Filer filer) {
        this.filer = filer;
    }

    /**
     * Writes a top-level type; it names its originating element itself.
     *
     * @return false if there is a type of that name already
     * @throws UncheckedIOException if the compiler can't write it
     */
    public boolean write(String packageName, TypeSpec type) {
        try {
            file(packageName, type).writeTo(filer);
            return true;
        } catch (FilerException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("Can't write " + packageName + "." + type.name() + ": " + e.getMessage(), e);
        }
    }

    /** The file as it is written; tests read it. */
    public static JavaFile file(String packageName, TypeSpec type) {
        return JavaFile.builder(packageName, type)
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
    }
}
