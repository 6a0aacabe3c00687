package io.keywright.processor.validation;

import com.palantir.javapoet.ClassName;
import io.keywright.annotation.ConsumerGroups;
import io.keywright.annotation.Delayed;
import io.keywright.annotation.EntryId;
import io.keywright.annotation.MaxAge;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.StoredAs;
import io.keywright.processor.declaration.ComponentDeclaration;
import io.keywright.processor.declaration.DeclaredAnnotation;
import io.keywright.processor.declaration.KeyDeclaration;
import io.keywright.processor.diagnostics.Place;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Rule;
import io.keywright.processor.model.StreamUse;
import io.keywright.processor.pattern.InvalidPatternException;
import io.keywright.processor.pattern.InvalidTtlException;
import io.keywright.processor.pattern.KeyPattern;
import io.keywright.processor.pattern.Segment;
import io.keywright.processor.pattern.TtlExpression;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/** What the entries of a STREAM are made of, who reads them, and when they go. */
final class StreamComponents {

    /** What a dead letter's own fields begin with. */
    private static final String RESERVED = "dead.";

    private final KeyDeclaration declaration;
    private final List<ComponentDeclaration> stored;
    private final Consumer<Problem> problems;

    /** Sorts the components that the key does not hold. */
    StreamComponents(KeyDeclaration declaration, List<ComponentDeclaration> stored, Consumer<Problem> problems) {
        this.declaration = declaration;
        this.stored = stored;
        this.problems = problems;
    }

    /** Reports what does not fit; the result is empty then. */
    Optional<StreamUse> resolve() {
        checkId();
        if (DeclaredSchedule.isSchedule(declaration)) {
            return schedule();
        }
        if (DeclaredGroups.of(declaration).isPresent()) {
            fields().forEach(this::checkReserved);
        }
        Optional<OptionalLong> maxAge = maxAge();
        Optional<DeclaredAnnotation> groups = DeclaredGroups.of(declaration);
        groups.ifPresent(this::checkGroups);
        if (groups.isEmpty()) {
            declaration.facet(ConsumerGroups.class).ifPresent(this::checkSomethingIsConsumed);
        }
        Optional<DeclaredAnnotation> delayed = DeclaredSchedule.ofStream(declaration);
        delayed.ifPresent(this::checkSchedule);
        return maxAge.map(millis -> new StreamUse(
                groups.map(declared -> declared.texts("value")).orElse(List.of()),
                groups.map(declared ->
                        ClassName.get(ClassName.get(declaration.type()).packageName(), declared.text("deadLetters"))),
                DeclaredGroups.holdsDeadLetters(declaration),
                millis,
                delayed.isPresent(),
                Optional.empty()));
    }

    /** A schedule alone has nowhere to go; of several streams each says so of itself. */
    private Optional<StreamUse> schedule() {
        if (DeclaredSchedule.streams(declaration).isEmpty()) {
            misplaced(
                    declaration.facet(Delayed.class).orElseThrow().place(),
                    "'" + declaration.typeName() + "' is @Delayed, but has no STREAM for what is due",
                    "add one: @RedisKey(pattern = \"…\", type = STREAM, ttl = \"…\").");
        }
        return DeclaredSchedule.stream(declaration).map(StreamUse::schedule);
    }

    private void checkSchedule(DeclaredAnnotation delayed) {
        List<DeclaredAnnotation> schedules = DeclaredSchedule.schedules(declaration);
        if (DeclaredSchedule.streams(declaration).size() > 1) {
            misplaced(
                    delayed.place(),
                    "'" + declaration.typeName() + "' is @Delayed and has several STREAMs, of which nothing says where"
                            + " an entry goes when it is due",
                    "give each stream a type of its own.");
        } else if (schedules.isEmpty()) {
            misplaced(
                    delayed.place(),
                    "'" + declaration.typeName() + "' is @Delayed, but has no SORTED_SET in which entries wait",
                    "add one: @RedisKey(pattern = \"…\", type = SORTED_SET, ttl = \"…\", repository = \""
                            + declaration.typeName() + "Schedule\").");
        } else if (schedules.size() > 1) {
            misplaced(
                    schedules.get(1).place("type"),
                    "'" + declaration.typeName() + "' is @Delayed and has several SORTED_SETs, of which nothing says in"
                            + " which an entry waits",
                    "leave one.");
        } else {
            checkParts(schedules.get(0).place("pattern"), schedules.get(0), "entries that wait for");
        }
    }

    /** The component that is the entry's id. */
    Optional<String> id() {
        return ids().stream().map(ComponentDeclaration::name).findFirst();
    }

    /** The components that are an entry's fields. */
    List<ComponentDeclaration> fields() {
        return stored.stream().filter(component -> !isId(component)).toList();
    }

    private List<ComponentDeclaration> ids() {
        return stored.stream().filter(StreamComponents::isId).toList();
    }

    private void checkId() {
        for (ComponentDeclaration id : ids()) {
            if (!id.equals(ids().get(0))) {
                report(
                        Rule.MISPLACED_FACET,
                        id.place(),
                        "'" + ids().get(0).name() + "' and '" + id.name() + "' are both the @EntryId",
                        "leave @EntryId on one component.");
            } else if (!id.component().typeName().withoutAnnotations().equals(ClassName.get(String.class))) {
                report(
                        Rule.UNSUPPORTED_TYPE,
                        id.place(),
                        "'" + id.name() + "' is the @EntryId, but of type " + id.typeText(),
                        "declare it as String: an id is text such as 1700000000000-0.");
            }
        }
    }

    private void checkReserved(ComponentDeclaration field) {
        String name =
                field.facet(StoredAs.class).map(stored -> stored.text("value")).orElse(field.name());
        if (name.startsWith(RESERVED)) {
            report(
                    Rule.DUPLICATE_NAME,
                    field.place(),
                    "'" + field.name() + "' is stored as '" + name + "', and the fields that begin with '" + RESERVED
                            + "' are those that a dead letter has beside the entry's own",
                    "give it another @StoredAs name.");
        }
    }

    private void checkSomethingIsConsumed(DeclaredAnnotation groups) {
        long streams = DeclaredGroups.keys(declaration).stream()
                .filter(key -> key.constant("type", RedisType.class) == RedisType.STREAM)
                .count();
        if (streams == 1) {
            misplaced(
                    groups.place("deadLetters"),
                    "The only STREAM of '" + declaration.typeName()
                            + "' is to hold its dead letters: no group reads anything",
                    "add a @RedisKey for them, and name its repository in deadLetters.");
        }
    }

    private void checkGroups(DeclaredAnnotation groups) {
        Set<String> names = new HashSet<>();
        if (groups.texts("value").isEmpty()) {
            misplaced(groups.place("value"), "@ConsumerGroups names no group", "name those that read the stream.");
        }
        for (String name : groups.texts("value")) {
            if (name.isBlank()) {
                misplaced(groups.place("value"), "A consumer group has no name", "give it one, or leave it out.");
            } else if (!names.add(name)) {
                misplaced(
                        groups.place("value"),
                        "The consumer group '" + name + "' is declared twice",
                        "name each group once.");
            }
        }
        DeclaredGroups.deadLetters(declaration, groups)
                .ifPresentOrElse(
                        letters -> checkDeadLetters(groups, letters),
                        () -> misplaced(
                                groups.place("deadLetters"),
                                "'" + declaration.typeName() + "' has no @RedisKey whose repository is '"
                                        + groups.text("deadLetters") + "', which is to hold its dead letters",
                                "add one: @RedisKey(pattern = \"…\", type = STREAM, ttl = \"…\", repository = \""
                                        + groups.text("deadLetters") + "\")."));
    }

    private void checkDeadLetters(DeclaredAnnotation groups, DeclaredAnnotation letters) {
        if (letters.constant("type", RedisType.class) != RedisType.STREAM) {
            misplaced(
                    letters.place("type"),
                    "The dead letters of '" + declaration.typeName() + "' are a "
                            + letters.constant("type", RedisType.class),
                    "declare them as a STREAM too.");
        }
        checkParts(groups.place("deadLetters"), letters, "dead letters of");
    }

    /** A second key of the type, each of which belongs to one of this one's. */
    private void checkParts(Place place, DeclaredAnnotation second, String what) {
        Optional<List<String>> own = parts(declaration.pattern());
        Optional<List<String>> theirs = parts(second.text("pattern"));
        if (own.isPresent() && theirs.isPresent() && !own.equals(theirs)) {
            misplaced(
                    place,
                    "The " + what + " \"" + declaration.pattern() + "\" are to be at \"" + second.text("pattern")
                            + "\", whose key is made of " + listed(theirs.get()) + " and not of " + listed(own.get()),
                    "let both patterns have the same placeholders in the same order.");
        }
    }

    /** The components of a pattern; empty where it is none, which is reported elsewhere. */
    private static Optional<List<String>> parts(String pattern) {
        try {
            return Optional.of(KeyPattern.parse(pattern).placeholders().stream()
                    .map(Segment.Placeholder::names)
                    .flatMap(List::stream)
                    .distinct()
                    .toList());
        } catch (InvalidPatternException e) {
            return Optional.empty();
        }
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "no component" : String.join(", ", names);
    }

    /** The declared age, if any; empty after a problem was found. */
    private Optional<OptionalLong> maxAge() {
        Optional<DeclaredAnnotation> declared = declaration.facet(MaxAge.class);
        if (declared.isEmpty()) {
            return Optional.of(OptionalLong.empty());
        }
        DeclaredAnnotation age = declared.get();
        if (declaration.bounded().isPresent()) {
            misplaced(
                    age.place(),
                    "'" + declaration.typeName() + "' is @Bounded by a number of entries and by their age",
                    "leave one of the two: a stream is trimmed by one rule.");
            return Optional.empty();
        }
        try {
            if (TtlExpression.parse(age.text("value")) instanceof TtlExpression.Constant constant) {
                return Optional.of(OptionalLong.of(constant.millis()));
            }
            report(
                    Rule.INVALID_TTL,
                    age.place("value"),
                    "The age \"" + age.text("value") + "\" is none that the compiler knows",
                    "give a duration such as 7d.");
        } catch (InvalidTtlException e) {
            report(Rule.INVALID_TTL, age.place("value"), Objects.requireNonNull(e.getMessage()), e.fix());
        }
        return Optional.empty();
    }

    private static boolean isId(ComponentDeclaration component) {
        return component.facet(EntryId.class).isPresent();
    }

    private void misplaced(Place place, String sentence, String fix) {
        report(Rule.MISPLACED_FACET, place, sentence, fix);
    }

    private void report(Rule rule, Place place, String sentence, String fix) {
        problems.accept(Problem.of(rule, place, sentence, Problem.fix(fix)));
    }
}
