package io.keywright.processor.writing;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.Elements;

/**
 * The annotations of generated types that come from modules of their own: {@code @Generated} and JSpecify's. A named
 * module that does not read those gets its types without them, so that its descriptor need not require them.
 */
final class ForeignAnnotations {

    private static final List<String> ALL = List.of(
            "javax.annotation.processing.Generated",
            "org.jspecify.annotations.NullMarked",
            "org.jspecify.annotations.Nullable");

    private final List<String> unseen;

    private ForeignAnnotations(List<String> unseen) {
        this.unseen = unseen;
    }

    /** Those that the module of a type does not see. */
    static ForeignAnnotations around(Element type, Elements elements) {
        ModuleElement module = elements.getModuleOf(type);
        return new ForeignAnnotations(
                module == null || module.isUnnamed()
                        ? List.of()
                        : ALL.stream()
                                .filter(name -> elements.getTypeElement(module, name) == null)
                                .toList());
    }

    /** Whether there are none. */
    boolean isEmpty() {
        return unseen.isEmpty();
    }

    /** A line of code without them; none if nothing else stood there. */
    Stream<String> removeFrom(String line) {
        String rest = line;
        for (String name : unseen) {
            if (line.equals("import " + name + ";")) {
                return Stream.empty();
            }
            int simple = name.lastIndexOf('.') + 1;
            rest = rest.replaceAll(
                    "@(?:" + Pattern.quote(name.substring(0, simple)) + ")?" + name.substring(simple)
                            + "\\b(?:\\(\"[^\"]*\"\\))? ?",
                    "");
        }
        return rest.isBlank() && !line.isBlank() ? Stream.empty() : Stream.of(rest);
    }
}
