package io.keywright.processor.validation;

import io.keywright.processor.declaration.Accessibility;
import io.keywright.processor.declaration.CodecContract;
import io.keywright.processor.declaration.ComponentDeclaration;
import io.keywright.processor.declaration.DeclaredAnnotation;
import io.keywright.processor.declaration.KeyDeclaration;
import io.keywright.processor.declaration.PartTypeReader;
import io.keywright.processor.diagnostics.Place;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Problems;
import io.keywright.processor.diagnostics.Rule;
import io.keywright.processor.model.KeyPart;
import io.keywright.processor.pattern.BoundPattern;
import io.keywright.processor.pattern.InvalidPatternException;
import io.keywright.processor.pattern.KeyPattern;
import io.keywright.processor.pattern.PartCodec;
import io.keywright.processor.pattern.PartType;
import io.keywright.processor.pattern.Segment;
import io.keywright.processor.pattern.Suggestion;
import io.keywright.processor.pattern.TemporalKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.util.Types;

/**
 * The key, or that of a group of cached entries: its pattern, bound to the components that its placeholders name. The
 * rules InvalidPattern, UnknownPlaceholder, UnusedPlaceholder, UnsupportedType for the key's components, and
 * UnderivableKey for those of a group.
 */
final class PatternResolver {

    /** The bound pattern and the key's components in its order. */
    record Resolved(BoundPattern pattern, List<KeyPart> parts) {}

    /** What Java forbids as the name of a record's component (JLS 8.10.1): a key of several parts is a record. */
    private static final Set<String> NO_COMPONENTS =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private static final Pattern LITERAL_BRACES = Pattern.compile("\\{[^{}]+}");

    private final KeyDeclaration declaration;
    private final Accessibility accessibility;
    private final String text;
    private final Place place;
    private final Optional<Resolved> entries;
    private final CodecContract codecs;
    private final Problems problems;
    private final Map<String, PartTypeReader.Part> parts = new LinkedHashMap<>();
    private final Map<String, String> descriptions = new LinkedHashMap<>();
    private final Set<String> named = new LinkedHashSet<>();
    private boolean known;
    private boolean failed;

    /** Resolves the key of a declaration. */
    PatternResolver(KeyDeclaration declaration, Types types, Problems problems) {
        this(declaration, declaration.pattern(), declaration.patternPlace(), Optional.empty(), types, problems);
    }

    /** Resolves the key of a group, which is made of parts of the entries' own key. */
    PatternResolver(
            KeyDeclaration declaration, DeclaredAnnotation group, Resolved entries, Types types, Problems problems) {
        this(declaration, group.text("value"), group.place("value"), Optional.of(entries), types, problems);
    }

    private PatternResolver(
            KeyDeclaration declaration,
            String text,
            Place place,
            Optional<Resolved> entries,
            Types types,
            Problems problems) {
        this.declaration = declaration;
        this.text = text;
        this.place = place;
        this.entries = entries;
        this.accessibility = Accessibility.from(declaration.type());
        this.codecs = CodecContract.ofKeyParts(types);
        this.problems = problems;
    }

    /** The key, or empty after a problem was found. */
    Optional<Resolved> resolve() {
        KeyPattern pattern;
        try {
            pattern = KeyPattern.parse(text);
        } catch (InvalidPatternException e) {
            report(Rule.INVALID_PATTERN, place, e);
            return Optional.empty();
        }
        known = pattern.names().stream()
                .allMatch(name -> declaration.component(name).isPresent());
        named.addAll(pattern.names());
        for (String name : pattern.names()) {
            read(name, pattern);
        }
        if (entries.isEmpty()) {
            checkUnused(pattern);
        }
        if (failed) {
            return Optional.empty();
        }
        List<PartCodec> resolved = new ArrayList<>();
        for (Segment.Placeholder placeholder : pattern.placeholders()) {
            codec(placeholder).ifPresent(resolved::add);
        }
        if (failed) {
            return Optional.empty();
        }
        BoundPattern bound = new BoundPattern(declaration.keyspace().prefix(), pattern, resolved);
        checkLiteralBraces(bound);
        if (failed) {
            return Optional.empty();
        }
        return Optional.of(
                new Resolved(bound, pattern.names().stream().map(this::keyPart).toList()));
    }

    /** Whether each placeholder names a component, so that what is not in the key is the value's. */
    boolean isKnown() {
        return known;
    }

    /** The components that the pattern names or that are marked as the key's. */
    Set<String> components() {
        Set<String> components = new LinkedHashSet<>(named);
        declaration.components().stream()
                .filter(component -> component.keyPart().isPresent())
                .map(ComponentDeclaration::name)
                .forEach(components::add);
        return components;
    }

    private void read(String name, KeyPattern pattern) {
        Optional<ComponentDeclaration> component = declaration.component(name);
        if (component.isEmpty()) {
            unknown(name);
            return;
        }
        if (entries.isPresent() && !isPartOf(entries.get(), name)) {
            underivable(name, entries.get());
            return;
        }
        if (!PartTypeReader.isResolved(component.get())) {
            failed = true; // what other processors have yet to generate is waited for
            return;
        }
        Optional<PartTypeReader.Part> part = PartTypeReader.read(component.get());
        if (part.isEmpty()) {
            fail(Problem.of(
                    Rule.UNSUPPORTED_TYPE,
                    component.get().place(),
                    "'" + name + "' is of type " + component.get().typeText() + ", which can't stand in a key",
                    "Expected: an integer, String, UUID, enum, boolean, byte[], LocalDate, YearMonth, Year,"
                            + " LocalDateTime or Instant, an Optional of one, or a record with one such component.",
                    "Fix: change the type, or name a codec: @KeyPart(codec = …, alphabet = \"[a-z0-9]1..32\")."));
            return;
        }
        parts.put(name, part.get());
        if (NO_COMPONENTS.contains(name)) {
            fail(Problem.of(
                    Rule.UNSUPPORTED_TYPE,
                    component.get().place(),
                    "'" + name + "' can't be the name of a key's part: every Java object has a method of that name",
                    "Fix: rename it; the keys stay as they are."));
        }
        if (entries.isEmpty()) {
            checkCodec(component.get(), part.get());
            checkType(component.get(), part.get());
        }
        if (!isNullablePrimitive(part.get())) {
            checkAbsence(name, part.get(), pattern, component.get());
        }
    }

    private void checkType(ComponentDeclaration component, PartTypeReader.Part part) {
        part.named().stream()
                .flatMap(type -> accessibility.obstacle(type).stream())
                .findFirst()
                .ifPresent(obstacle -> fail(Problem.of(
                        Rule.UNSUPPORTED_TYPE, component.place(), obstacle.message(), Problem.fix(obstacle.fix()))));
        if (isNullablePrimitive(part)) {
            fail(Problem.of(
                    Rule.UNSUPPORTED_TYPE,
                    component.place(),
                    "'" + component.name() + "' is @Nullable, but a primitive " + part.type() + " is never null",
                    "Fix: leave out @Nullable, or declare it as " + part.type().box() + "."));
        }
    }

    private static boolean isNullablePrimitive(PartTypeReader.Part part) {
        return part.absence() == KeyPart.Absence.NULL && part.type().isPrimitive();
    }

    private void checkCodec(ComponentDeclaration component, PartTypeReader.Part part) {
        component
                .keyPart()
                .ifPresent(keyPart -> codecs.breach(keyPart.type("codec"), part.mirror())
                        .ifPresent(breach -> fail(Problem.of(
                                Rule.UNSUPPORTED_TYPE,
                                keyPart.place("codec"),
                                breach.message(),
                                Problem.fix(breach.fix())))));
    }

    private void checkAbsence(
            String name, PartTypeReader.Part part, KeyPattern pattern, ComponentDeclaration component) {
        for (Segment.Placeholder placeholder : pattern.placeholders()) {
            if (!placeholder.names().contains(name)) {
                continue;
            }
            boolean canBeAbsent = part.absence() != KeyPart.Absence.NEVER;
            if (placeholder.optional() && !canBeAbsent) {
                fail(Problem.of(
                        Rule.INVALID_PATTERN,
                        place,
                        "The placeholder of '" + name + "' is optional, but the component is always there",
                        "Fix: remove the '?' from the placeholder, or declare the component as Optional or"
                                + " @Nullable."));
            } else if (!placeholder.optional() && canBeAbsent) {
                fail(Problem.of(
                        Rule.INVALID_PATTERN,
                        entries.isEmpty() ? component.place() : place,
                        "'" + name + "' may be absent, but its placeholder has no form for that",
                        "Fix: write {" + name + "?null} for a text that says so, {:" + name
                                + "?} for a segment that is left out, or declare the component as always there."));
            }
        }
    }

    /**
     * Doubled braces around a component's name are a hash tag with too few of them: one key for everybody. As the hash
     * tag of keys that differ in something else they may be meant; that is for HotSlot to judge.
     */
    private void checkLiteralBraces(BoundPattern bound) {
        Optional<String> tag = bound.hashTag().filter(constant -> !named.isEmpty());
        for (Segment segment : bound.pattern().segments()) {
            if (segment instanceof Segment.Literal literal) {
                LITERAL_BRACES
                        .matcher(literal.text())
                        .results()
                        .map(MatchResult::group)
                        .filter(braced -> tag.filter(constant -> braced.equals("{" + constant + "}"))
                                .isEmpty())
                        .filter(this::isPlaceholder)
                        .forEach(this::literalBraces);
            }
        }
    }

    /** Whether the text is a placeholder, had it not been written in doubled braces. */
    private boolean isPlaceholder(String braced) {
        try {
            return KeyPattern.parse(braced).names().stream()
                    .allMatch(name -> declaration.component(name).isPresent());
        } catch (InvalidPatternException e) {
            return false;
        }
    }

    private void literalBraces(String braced) {
        fail(Problem.of(
                Rule.INVALID_PATTERN,
                place,
                "The doubled braces of {" + braced + "} in '" + text + "' are literal, so that every key has the text "
                        + braced + " and none the component's value",
                "Fix: write " + braced + " for the value, or {{" + braced + "}} for the value in a hash tag."));
    }

    private void unknown(String name) {
        List<String> names = declaration.components().stream()
                .map(ComponentDeclaration::name)
                .toList();
        List<String> details = new ArrayList<>();
        Suggestion.nearest(name, names).ifPresent(near -> details.add("Did you mean {" + near + "}?"));
        details.add("Expected: a component of '" + declaration.typeName() + "': " + String.join(", ", names) + ".");
        details.add("Fix: name a component, or write the braces twice if they are meant literally: {{" + name + "}}.");
        fail(new Problem(
                Rule.UNKNOWN_PLACEHOLDER,
                "'" + text + "' has the placeholder {" + name + "}, but '" + declaration.typeName()
                        + "' has no component of that name",
                details,
                place));
    }

    private static boolean isPartOf(Resolved key, String name) {
        return key.parts().stream().anyMatch(part -> part.component().equals(name));
    }

    private void underivable(String name, Resolved key) {
        String parts = key.parts().stream().map(KeyPart::component).collect(Collectors.joining(", "));
        fail(Problem.of(
                Rule.UNDERIVABLE_KEY,
                place,
                "The group '" + text + "' needs '" + name + "', which is no part of the key `"
                        + key.pattern().display() + "`: whoever reads an entry knows the key alone, and could not tell"
                        + " its group",
                parts.isEmpty()
                        ? "Expected: a group without placeholders."
                        : "Expected: parts of the key: " + parts + ".",
                "Fix: add {" + name + "} to the pattern of the key, or group by a part that it has."));
    }

    private void checkUnused(KeyPattern pattern) {
        for (ComponentDeclaration component : declaration.components()) {
            if (component.keyPart().isPresent() && !pattern.names().contains(component.name())) {
                fail(Problem.of(
                        Rule.UNUSED_PLACEHOLDER,
                        component.keyPart().get().place(),
                        "'" + component.name() + "' is a @KeyPart, but the pattern '" + text
                                + "' has no placeholder for it",
                        "Fix: add {" + component.name() + "} to the pattern, or remove @KeyPart: the component is then"
                                + " part of the value."));
            }
        }
    }

    private Optional<PartCodec> codec(Segment.Placeholder placeholder) {
        List<PartType> types =
                placeholder.names().stream().map(name -> part(name).partType()).toList();
        try {
            PartCodec codec = PartCodec.resolve(types, placeholder.format());
            if (codec instanceof PartCodec.Digest && !canDigest(placeholder, types)) {
                return Optional.empty();
            }
            placeholder.names().forEach(name -> describe(name, placeholder, codec));
            return Optional.of(codec);
        } catch (InvalidPatternException e) {
            boolean custom = types.size() == 1 && types.get(0) instanceof PartType.Custom;
            report(
                    Rule.INVALID_PATTERN,
                    custom
                            ? declaration
                                    .component(placeholder.names().get(0))
                                    .orElseThrow()
                                    .place()
                            : place,
                    e);
            return Optional.empty();
        }
    }

    /** A digest is of components that are always there and have a standard form. */
    private boolean canDigest(Segment.Placeholder placeholder, List<PartType> types) {
        if (placeholder.optional()) {
            fail(Problem.of(
                    Rule.INVALID_PATTERN,
                    place,
                    "The digest of '" + placeholder.joinedNames() + "' is optional, but a digest of nothing is none",
                    "Fix: declare the component as always there, or use another format than " + placeholder.format()
                            + "."));
            return false;
        }
        if (types.contains(new PartType.Temporal(TemporalKind.LOCAL_DATE_TIME))) {
            fail(Problem.of(
                    Rule.INVALID_PATTERN,
                    place,
                    "'" + placeholder.joinedNames() + "' has a LocalDateTime, which has no standard form to digest",
                    "Fix: use an Instant or a LocalDate, or write the time as a placeholder of its own."));
            return false;
        }
        return true;
    }

    private void describe(String name, Segment.Placeholder placeholder, PartCodec codec) {
        String absent = !placeholder.optional()
                ? ""
                : placeholder.absentText().isEmpty()
                        ? "; may be absent"
                        : "; `" + placeholder.absentText() + "` where absent";
        descriptions.merge(name, codec.description() + absent, (first, second) -> first + ", and " + second);
    }

    private KeyPart keyPart(String name) {
        ComponentDeclaration component = declaration.component(name).orElseThrow();
        PartTypeReader.Part part = part(name);
        return new KeyPart(
                name,
                part.type(),
                component.component().access(),
                part.partType(),
                part.absence(),
                part.wrapper(),
                component.keyPart().map(codec -> PartTypeReader.className(codec.type("codec"))),
                descriptions.getOrDefault(name, ""));
    }

    private PartTypeReader.Part part(String name) {
        return Objects.requireNonNull(parts.get(name));
    }

    private void report(Rule rule, Place place, InvalidPatternException e) {
        List<String> details = new ArrayList<>();
        if (!e.expected().isEmpty()) {
            details.add("Expected: " + e.expected());
        }
        details.add(Problem.fix(e.fix()));
        fail(new Problem(rule, Objects.requireNonNull(e.getMessage()), details, place));
    }

    private void fail(Problem problem) {
        failed = true;
        problems.add(problem);
    }

    /** The pattern as it can be shown even where it can't be bound. */
    static String shown(KeyDeclaration declaration) {
        return declaration.keyspace().prefix() + declaration.pattern().lines().collect(Collectors.joining(" "));
    }
}
