package io.keywright.processor.validation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.keywright.processor.declaration.DeclaredAnnotation;
import io.keywright.processor.declaration.DomainComponent;
import io.keywright.processor.declaration.DomainType;
import io.keywright.processor.diagnostics.Place;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Problems;
import io.keywright.processor.diagnostics.Rule;
import io.keywright.processor.model.EntryGroup;
import io.keywright.processor.model.Invalidation;
import io.keywright.processor.model.Invalidation.Source;
import io.keywright.processor.model.Invalidation.Target;
import io.keywright.processor.model.KeyPart;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.pattern.BoundPattern;
import io.keywright.processor.pattern.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether each key that a change evicts can be derived from it: the rule UnderivableKey. */
public final class InvalidationResolver {

    private final DomainType change;
    private final Problems problems;
    private final List<Target> targets = new ArrayList<>();

    public InvalidationResolver(DomainType change, Problems problems) {
        this.change = change;
        this.problems = problems;
    }

    /** Takes in one declaration, about the keys of a cached type that is sound. */
    public void add(DeclaredAnnotation declaration, String targetName, List<KeySchema> schemas) {
        if (schemas.isEmpty() || schemas.stream().anyMatch(schema -> !schema.isCache())) {
            report(
                    declaration.place("value"),
                    "'" + name() + "' invalidates '" + targetName + "', which is no cache",
                    "Fix: name a type with @RedisKey and @CacheAside.");
            return;
        }
        Optional<EntryGroup> group = group(declaration, targetName, schemas);
        if (group.isEmpty() && declaration.declares("group")) {
            return;
        }
        Map<String, String> mapping = mapping(declaration);
        List<Target> empty = schemas.stream()
                .map(schema -> new Target(schema, group, List.of()))
                .toList();
        for (String part : mapping.keySet()) {
            if (empty.stream().noneMatch(target -> partNames(target).contains(part))) {
                report(
                        declaration.place("parts"),
                        "The keys of '" + targetName + "' have no part '" + part + "'",
                        "Expected: "
                                + empty.stream()
                                        .flatMap(target -> partNames(target).stream())
                                        .distinct()
                                        .collect(Collectors.joining(", "))
                                + ".");
            }
        }
        for (Target target : empty) {
            List<Source> sources = new ArrayList<>();
            for (KeyPart part : target.key().parts()) {
                source(declaration, target, part, mapping).ifPresent(sources::add);
            }
            if (sources.size() == target.key().parts().size()) {
                targets.add(new Target(target.schema(), group, sources));
            }
        }
    }

    /** The group that is named; empty where none is, or none of that pattern is there. */
    private Optional<EntryGroup> group(DeclaredAnnotation declaration, String targetName, List<KeySchema> schemas) {
        String pattern = declaration.text("group");
        if (!declaration.declares("group")) {
            return Optional.empty();
        }
        List<EntryGroup> groups = schemas.get(0).traits().groups();
        Optional<EntryGroup> named = groups.stream()
                .filter(group -> group.pattern().pattern().text().equals(pattern))
                .findFirst();
        if (named.isEmpty()) {
            List<String> patterns = groups.stream()
                    .map(group -> group.pattern().pattern().text())
                    .toList();
            List<String> help = new ArrayList<>();
            Suggestion.nearest(pattern, patterns).ifPresent(nearest -> help.add("Did you mean " + nearest + "?"));
            help.add(
                    patterns.isEmpty()
                            ? "Fix: declare @CacheGroup(\"" + pattern + "\") on '" + targetName + "'."
                            : "Expected: the pattern of a group: " + String.join(", ", patterns) + ".");
            report(
                    declaration.place("group"),
                    "The entries of '" + targetName + "' belong to no group '" + pattern + "'",
                    help.toArray(String[]::new));
        }
        return named;
    }

    /** All of them together; only of use if no problem was found. */
    public Invalidation resolve() {
        ClassName type = ClassName.get(change.element());
        return new Invalidation(
                type, ClassName.get(type.packageName(), String.join("", type.simpleNames()) + "Evictions"), targets);
    }

    private Map<String, String> mapping(DeclaredAnnotation declaration) {
        Map<String, String> mapping = new LinkedHashMap<>();
        for (String text : declaration.texts("parts")) {
            int equals = text.indexOf('=');
            if (equals < 1 || equals == text.length() - 1) {
                report(
                        declaration.place("parts"),
                        "\"" + text + "\" does not say which component a part of the key is",
                        "Fix: write part=component, such as sku=articleNumber.");
            } else {
                mapping.put(
                        text.substring(0, equals).strip(),
                        text.substring(equals + 1).strip());
            }
        }
        return mapping;
    }

    private Optional<Source> source(
            DeclaredAnnotation declaration, Target target, KeyPart part, Map<String, String> mapping) {
        String name = mapping.getOrDefault(part.component(), part.component());
        Place place = declaration.place(mapping.containsKey(part.component()) ? "parts" : "value");
        Optional<DomainComponent> component = change.components().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst();
        BoundPattern pattern = target.key().pattern();
        String key = "the key `" + pattern.display() + "`";
        String example =
                target.group().isPresent() ? pattern.example() : target.schema().example();
        if (component.isEmpty()) {
            List<String> names =
                    change.components().stream().map(DomainComponent::name).toList();
            List<String> help = new ArrayList<>();
            Suggestion.nearest(name, names).ifPresent(nearest -> help.add("Did you mean " + nearest + "?"));
            help.add("Example key: " + example);
            help.add("Fix: add a component '" + name + "', or say which one it is: parts = \"" + part.component()
                    + "=…\"; there are " + String.join(", ", names) + ".");
            report(
                    place,
                    "'" + name() + "' has no component '" + name + "', which " + key + " needs",
                    help.toArray(String[]::new));
            return Optional.empty();
        }
        TypeName given = component.get().typeName();
        TypeName wanted = part.parameterType();
        boolean absent = component.get().nullable() && part.absence() == KeyPart.Absence.NEVER;
        if (!plain(given).equals(plain(wanted)) || absent) {
            report(
                    place,
                    "'" + name + "' of '" + name() + "' is " + (absent ? "perhaps null" : "of type " + shown(given))
                            + ", but " + key + " needs a " + shown(wanted)
                            + (absent ? " that is always there" : ""),
                    "Example key: " + example,
                    "Fix: give it the type " + shown(wanted) + ", or say which component it is: parts = \""
                            + part.component() + "=…\".");
            return Optional.empty();
        }
        return Optional.of(new Source(name, component.get().access()));
    }

    private static List<String> partNames(Target target) {
        return target.key().parts().stream().map(KeyPart::component).toList();
    }

    /** Boxed and without annotations: what can be passed for what. */
    private static String plain(TypeName type) {
        return type.withoutAnnotations().box().toString().replaceAll("@[\\w.]+(?:\\([^)]*\\))?\\s*", "");
    }

    private static String shown(TypeName type) {
        return type.toString()
                .replaceAll("@[\\w.]+(?:\\([^)]*\\))?\\s*", "")
                .replaceAll("\\bjava\\.(lang|util|time)\\.(?=[A-Z])", "");
    }

    private String name() {
        return change.element().getSimpleName().toString();
    }

    private void report(Place place, String sentence, String... help) {
        problems.add(Problem.of(Rule.UNDERIVABLE_KEY, place, sentence, help));
    }
}
