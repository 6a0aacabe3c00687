package io.keywright.processor.declaration;

import io.keywright.processor.model.Access;
import io.keywright.processor.model.Construction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Finds the components of a domain type and the way it is made: a record's canonical constructor, a class's constructor
 * whose parameters its properties answer to by name and type, or a constructor without parameters and setters.
 */
public final class DomainTypeReader {

    /** The rule that everything here breaks. */
    public static final String RULE = "UnsupportedType";

    private static final String GIVE_BOTH =
            "Give it a getter and a setter (or constructor parameter) of its name and type"
                    + " that throw no checked exception, or mark it transient.";

    private final Elements elements;
    private final Accessibility accessibility;
    private final Types types;
    private final Consumer<ReadProblem> problems;

    /**
     * A reader for code that is generated into one package.
     *
     * @param packageName that package: what it can't call is not used
     */
    public DomainTypeReader(Elements elements, Types types, String packageName, Consumer<ReadProblem> problems) {
        this.elements = elements;
        this.accessibility = new Accessibility(packageName);
        this.types = types;
        this.problems = problems;
    }

    /** The type of a declaration without type parameters, or empty after a problem was reported. */
    public Optional<DomainType> read(TypeElement element) {
        return read((DeclaredType) element.asType(), element);
    }

    /**
     * A type, or empty after a problem was reported.
     *
     * @param site what a message about the type itself belongs on
     */
    public Optional<DomainType> read(DeclaredType type, Element site) {
        TypeElement element = (TypeElement) type.asElement();
        if (!isUsable(element, site) || !isReachable(type, site)) {
            return Optional.empty();
        }
        return element.getKind() == ElementKind.RECORD
                ? readRecord(element, type, site)
                : readClass(element, type, site);
    }

    /** What can be read of a type, whether or not one could be made; empty after a problem was reported. */
    public Optional<ReadableType> readOnly(TypeElement element) {
        DeclaredType type = (DeclaredType) element.asType();
        if (!isReachable(type, element)) {
            return Optional.empty();
        }
        List<DomainComponent> components;
        if (element.getKind() == ElementKind.RECORD) {
            components = recordComponents(element, type);
        } else {
            ClassMembers members = new ClassMembers(types, type, this::isCallable);
            components = new ArrayList<>();
            for (String property : members.readable()) {
                Element reader = members.reader(property);
                if (reader != null) {
                    components.add(members.component(property, reader, null));
                }
            }
        }
        return Optional.of(new ReadableType(element, components));
    }

    private boolean isUsable(TypeElement element, Element site) {
        boolean annotated = element.equals(site);
        boolean open = element.getKind() == ElementKind.INTERFACE
                || element.getModifiers().contains(Modifier.ABSTRACT);
        if (annotated && open && SealedTypeReader.isSealed(element)) {
            return reject(
                    site,
                    quote(element)
                            + " is a sealed type: its subtypes have components, it has none that a key is made of.",
                    "Annotate a record around it, with the key's parts and a component of this type.");
        }
        if (element.getKind() != ElementKind.CLASS && element.getKind() != ElementKind.RECORD) {
            return reject(
                    site,
                    quote(element) + " is neither a record nor a class, so it has no components.",
                    "Use a record"
                            + (annotated ? " or a class." : ", a class, or a sealed type whose subtypes are records."));
        }
        if (element.getModifiers().contains(Modifier.ABSTRACT)) {
            return reject(
                    site,
                    quote(element) + " is an abstract class: none can be made when it is read.",
                    annotated
                            ? "Use a concrete type."
                            : "Make it sealed, so that its subtypes are known, or use a concrete type.");
        }
        for (Element outer = element; outer instanceof TypeElement nested; outer = outer.getEnclosingElement()) {
            if (nested.getNestingKind() == NestingKind.MEMBER
                    && !nested.getModifiers().contains(Modifier.STATIC)) {
                return reject(
                        site,
                        quote(element) + " is an inner class: it needs an instance of the class around it.",
                        "Declare it static.");
            }
        }
        return true;
    }

    private boolean isReachable(DeclaredType type, Element site) {
        return accessibility
                .obstacle(type)
                .map(obstacle -> reject(site, obstacle.message(), obstacle.fix()))
                .orElse(true);
    }

    private List<DomainComponent> recordComponents(TypeElement element, DeclaredType type) {
        ClassMembers members = new ClassMembers(types, type, member -> true);
        List<DomainComponent> components = new ArrayList<>();
        for (RecordComponentElement component : element.getRecordComponents()) {
            ExecutableElement accessor = component.getAccessor();
            String name = component.getSimpleName().toString();
            VariableElement field = members.fields().get(name);
            components.add(new DomainComponent(
                    name,
                    ((ExecutableType) types.asMemberOf(type, accessor)).getReturnType(),
                    Access.method(name),
                    field == null || facets(field) < facets(component) ? component : field,
                    Nullness.isNullable(component, field) || Nullness.isAnnotated(accessor.getReturnType())));
        }
        return components;
    }

    /** As many as on the component; but ECJ leaves out on the field what names a constant of an enum. */
    private static long facets(Element element) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> new DeclaredAnnotation(element, mirror).isOfPackage(KeyDeclarationReader.ANNOTATIONS))
                .count();
    }

    private Optional<DomainType> readRecord(TypeElement element, DeclaredType type, Element site) {
        List<DomainComponent> components = recordComponents(element, type);
        if (constructors(element).isEmpty()) {
            reject(
                    site,
                    "The canonical constructor of " + quote(element)
                            + " can't be called from the generated code in package " + accessibility.packageName()
                            + ".",
                    "Give it the visibility of the record.");
            return Optional.empty();
        }
        return Optional.of(new DomainType(element, type, components, new Construction.ByConstructor()));
    }

    private Optional<DomainType> readClass(TypeElement element, DeclaredType type, Element site) {
        ClassMembers members = new ClassMembers(types, type, this::isCallable);
        List<ExecutableElement> fitting = constructors(element).stream()
                .filter(constructor -> !constructor.getParameters().isEmpty())
                .filter(constructor -> components(constructor, type, members) != null)
                .toList();
        int most =
                fitting.stream().mapToInt(it -> it.getParameters().size()).max().orElse(0);
        List<ExecutableElement> widest =
                fitting.stream().filter(it -> it.getParameters().size() == most).toList();
        boolean hasDefault =
                constructors(element).stream().anyMatch(it -> it.getParameters().isEmpty());
        if (widest.size() > 1 && !hasDefault) {
            reject(
                    site,
                    "Several constructors of " + quote(element) + " could make it from its properties.",
                    "Keep one of that length.");
            return Optional.empty();
        }
        List<DomainComponent> beans = hasDefault ? beanComponents(members) : List.of();
        List<DomainComponent> byConstructor = widest.size() == 1 ? components(widest.get(0), type, members) : null;
        if (byConstructor != null && names(byConstructor).containsAll(names(beans))) {
            return losesNothing(members, byConstructor, true)
                    ? Optional.of(new DomainType(element, type, byConstructor, new Construction.ByConstructor()))
                    : Optional.empty();
        }
        if (beans.isEmpty()) {
            reject(
                    site,
                    quote(element) + " can't be made from its properties.",
                    "Make it a record, give it a constructor whose parameters have the names and types of its getters"
                            + " (a class from a library must be compiled with -parameters), or a constructor without"
                            + " parameters and setters.");
            return Optional.empty();
        }
        List<Access> setters = beans.stream()
                .map(bean -> members.setter(bean.name(), bean.type()))
                .map(ClassMembers::access)
                .toList();
        return losesNothing(members, beans, false)
                ? Optional.of(new DomainType(element, type, beans, new Construction.BySetters(setters)))
                : Optional.empty();
    }

    private List<ExecutableElement> constructors(TypeElement element) {
        return ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
                .filter(this::isCallable)
                .toList();
    }

    /** Whether generated code can call a method or constructor, or use a field, without handling an exception. */
    private boolean isCallable(Element member) {
        return accessibility.isAccessible(member)
                && (!(member instanceof ExecutableElement method)
                        || method.getThrownTypes().stream().allMatch(this::isUnchecked));
    }

    private boolean isUnchecked(TypeMirror thrown) {
        return Stream.of(RuntimeException.class, Error.class)
                .map(unchecked -> elements.getTypeElement(unchecked.getName()))
                .anyMatch(unchecked -> types.isSubtype(thrown, unchecked.asType()));
    }

    /** A constructor's parameters as components, or null if one of them is no property of its name and type. */
    private @Nullable List<DomainComponent> components(
            ExecutableElement constructor, DeclaredType type, ClassMembers members) {
        List<? extends TypeMirror> parameterTypes =
                ((ExecutableType) types.asMemberOf(type, constructor)).getParameterTypes();
        List<DomainComponent> components = new ArrayList<>();
        for (VariableElement parameter : constructor.getParameters()) {
            String name = parameter.getSimpleName().toString();
            Element reader = members.reader(name);
            if (reader == null || !types.isSameType(members.typeOf(reader), parameterTypes.get(components.size()))) {
                return null;
            }
            components.add(members.component(name, reader, parameter));
        }
        return components;
    }

    private static List<DomainComponent> beanComponents(ClassMembers members) {
        List<DomainComponent> components = new ArrayList<>();
        for (String property : members.settable()) {
            Element reader = members.reader(property);
            if (reader != null && members.setter(property, members.typeOf(reader)) != null) {
                components.add(members.component(property, reader, null));
            }
        }
        return components;
    }

    /** Reports fields that a value would lose on its way through Redis. */
    private boolean losesNothing(ClassMembers members, List<DomainComponent> components, boolean exceptFinal) {
        List<String> names = names(components);
        boolean complete = true;
        for (VariableElement field : members.fields().values()) {
            boolean derived = field.getModifiers().contains(Modifier.TRANSIENT)
                    || (exceptFinal && field.getModifiers().contains(Modifier.FINAL));
            if (!derived && !names.contains(field.getSimpleName().toString())) {
                complete = exceptFinal
                        ? notTaken(members, field, names)
                        : reject(field, lost(field) + mismatch(members, field), GIVE_BOTH);
            }
        }
        return complete;
    }

    /** Of a class that its constructor makes: what has a setter is lost too. */
    private boolean notTaken(ClassMembers members, VariableElement field, List<String> names) {
        String name = field.getSimpleName().toString();
        Element reader = members.reader(name);
        if (reader == null || members.setter(name, members.typeOf(reader)) == null) {
            return reject(field, lost(field) + mismatch(members, field), GIVE_BOTH);
        }
        return reject(
                field,
                lost(field) + "the class is made by its constructor of (" + String.join(", ", names)
                        + "), and no setter is called then.",
                "Add it to the constructor, or give the class a constructor without parameters, so that setters make it,"
                        + " or mark it transient.");
    }

    private static String lost(VariableElement field) {
        return "Field `" + field.getEnclosingElement() + "." + field.getSimpleName() + "` would be lost: ";
    }

    /** Why a getter and a setter that look like a field's are not. */
    private static String mismatch(ClassMembers members, VariableElement field) {
        String name = field.getSimpleName().toString();
        Element reader = members.reader(name);
        if (reader != null && members.hasSetter(name)) {
            return "it is read as " + members.typeOf(reader) + ", but set as another type.";
        }
        return members.inOtherCase(name)
                .map(other -> "the getter beside it is that of a property " + other + ", as JavaBeans has it.")
                .orElse("nothing both reads and sets it.");
    }

    private static List<String> names(List<DomainComponent> components) {
        return components.stream().map(DomainComponent::name).toList();
    }

    private boolean reject(Element site, String message, String fix) {
        problems.accept(new ReadProblem(site, RULE, message, fix));
        return false;
    }

    static String quote(Element type) {
        return "`" + ((TypeElement) type).getQualifiedName() + "`";
    }
}
