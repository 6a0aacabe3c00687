package io.keywright.processor.validation;

import io.keywright.annotation.BitCounter;
import io.keywright.annotation.Latitude;
import io.keywright.annotation.Longitude;
import io.keywright.annotation.Member;
import io.keywright.annotation.Score;
import io.keywright.processor.declaration.ComponentDeclaration;
import io.keywright.processor.declaration.KeyDeclaration;
import io.keywright.processor.diagnostics.Place;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Rule;
import io.keywright.processor.model.Role;
import io.keywright.processor.model.ScalarKind;
import io.keywright.processor.model.StoredField;
import io.keywright.processor.model.ValueModel;
import io.keywright.processor.model.ValueType;
import java.lang.annotation.Annotation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** Which components of an element are its member, and which stand beside it in a role of their own. */
final class MemberComponents {

    /** What a role's component is marked with, and the types that it may have. */
    private record Marked(Class<? extends Annotation> facet, Set<String> types, String fix) {}

    private static final Map<Role, Marked> ROLES = Map.of(
            Role.SCORE,
            new Marked(
                    Score.class,
                    Set.of("double", "float", "int", "long", "java.time.Instant"),
                    "declare it as double, float, int, long or java.time.Instant."),
            Role.COUNT,
            new Marked(BitCounter.class, Set.of("int", "long"), "declare it as int or long."),
            Role.LONGITUDE,
            new Marked(Longitude.class, Set.of("double"), "declare it as double, in degrees."),
            Role.LATITUDE,
            new Marked(Latitude.class, Set.of("double"), "declare it as double, in degrees."));

    private final KeyDeclaration declaration;
    private final Form form;
    private final List<ComponentDeclaration> stored;
    private final Consumer<Problem> problems;
    private final Map<Role, ComponentDeclaration> beside = new EnumMap<>(Role.class);
    private List<ComponentDeclaration> members = List.of();

    /** Sorts the components that the key does not hold. */
    MemberComponents(
            KeyDeclaration declaration, Form form, List<ComponentDeclaration> stored, Consumer<Problem> problems) {
        this.declaration = declaration;
        this.form = form;
        this.stored = stored;
        this.problems = problems;
    }

    /** Finds out; reports what is missing, or of a type that does not fit. */
    void resolve() {
        for (Role role : Role.values()) {
            if (form.takes(marked(role).facet())) {
                resolve(role);
            }
        }
        members = stored.stream()
                .filter(component -> !beside.containsValue(component))
                .toList();
        boolean marked = members.stream().anyMatch(MemberComponents::isMember);
        if (members.isEmpty()) {
            report(
                    declaration.key().place("type"),
                    "'" + declaration.typeName() + "' is " + form.phrase() + ", but no component is left to be its"
                            + " member",
                    "add the component that tells the elements of one key apart, and mark it @Member.");
        } else if (marked) {
            members.stream()
                    .filter(component -> !isMember(component))
                    .forEach(component -> report(
                            component.place(),
                            "'" + component.name()
                                    + "' is neither in the key nor a part of the member, so there is no place"
                                    + " for it in " + form.phrase(),
                            "mark it @Member too, or remove it."));
        }
        if (form == Form.BITMAP || form == Form.BIT_COUNTERS) {
            checkOffset(form == Form.BITMAP ? "the offset of a bit" : "the index of a counter");
        }
    }

    /** The components of the member, one or more. */
    List<ComponentDeclaration> members() {
        return members;
    }

    /** The components beside it. */
    Map<Role, ComponentDeclaration> beside() {
        return beside;
    }

    /** Reports a lone member that is not always there, or that Java does not tell apart as the server does. */
    void checkLone(ComponentDeclaration component, StoredField field) {
        boolean bytes = field.value() instanceof ValueType.Scalar scalar && scalar.kind() == ScalarKind.BYTES;
        if (field.isOptional() || bytes) {
            report(
                    component.place(),
                    "'" + component.name() + "' is of type " + component.typeText() + ", which can't be the member of "
                            + form.phrase(),
                    "use a String, a number, a UUID, an enum, a java.time type or a record that is always there.");
        }
    }

    /** Reports a part of a member whose bytes may differ where Java finds it equal. */
    void checkOrder(String component, ValueType type, ValueModel model) {
        if (new ChangingOrder(model).isIn(type)) {
            ComponentDeclaration part = declaration.component(component).orElseThrow();
            report(
                    part.place(),
                    "'" + component + "' is of type " + part.typeText()
                            + ", in which a Set or Map has no order: equal members could have different bytes",
                    "use a List, a SortedSet or a SortedMap.");
        }
    }

    private void resolve(Role role) {
        Class<? extends Annotation> facet = marked(role).facet();
        List<ComponentDeclaration> found = stored.stream()
                .filter(component -> component.facet(facet).isPresent())
                .toList();
        String name = "@" + facet.getSimpleName();
        if (found.isEmpty()) {
            report(
                    declaration.key().place("type"),
                    "'" + declaration.typeName() + "' is " + form.phrase() + ", but none of its components is its "
                            + name,
                    "mark one with " + name + ", and " + marked(role).fix());
            return;
        }
        beside.put(role, found.get(0));
        found.stream()
                .skip(1)
                .forEach(other -> report(
                        other.place(),
                        "'" + found.get(0).name() + "' and '" + other.name() + "' are both the " + name,
                        "leave " + name + " on one component."));
        ComponentDeclaration component = found.get(0);
        if (!marked(role).types().contains(component.component().typeName().toString())) {
            report(
                    component.place(),
                    "'" + component.name() + "' is the " + name + ", but of type " + component.typeText(),
                    marked(role).fix());
        }
    }

    private void checkOffset(String what) {
        members.stream()
                .skip(1)
                .forEach(other -> report(
                        other.place(),
                        "'" + members.get(0).name() + "' and '" + other.name() + "' are both " + what,
                        "leave one of them in the value; the others belong to the key."));
        members.stream()
                .limit(1)
                .filter(offset -> !Set.of("int", "long")
                        .contains(offset.component().typeName().toString()))
                .forEach(offset -> report(
                        offset.place(),
                        "'" + offset.name() + "' is " + what + ", but of type " + offset.typeText(),
                        "declare it as int or long."));
    }

    private static Marked marked(Role role) {
        return Objects.requireNonNull(ROLES.get(role));
    }

    private static boolean isMember(ComponentDeclaration component) {
        return component.facet(Member.class).isPresent();
    }

    private void report(Place place, String sentence, String fix) {
        problems.accept(Problem.of(Rule.UNSUPPORTED_TYPE, place, sentence, "Fix: " + fix));
    }
}
