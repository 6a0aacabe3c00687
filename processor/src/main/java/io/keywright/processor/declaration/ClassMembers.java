package io.keywright.processor.declaration;

import io.keywright.processor.model.Access;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * The fields, getters and setters of a class, those that it inherits included, by property name and in the order of
 * their declaration, a superclass's first.
 */
final class ClassMembers {

    /** What every object has, and what is no property where a class has one of its own. */
    private static final Set<String> OF_OBJECTS = Set.of("clone", "hashCode", "toString");

    private final Types types;
    private final DeclaredType type;
    private final Map<String, VariableElement> fields = new LinkedHashMap<>();
    private final Map<String, ExecutableElement> getters = new LinkedHashMap<>();
    private final Map<String, ExecutableElement> plainGetters = new LinkedHashMap<>();
    private final Map<String, List<ExecutableElement>> setters = new LinkedHashMap<>();
    private final Predicate<Element> usable;

    /**
     * Reads a class.
     *
     * @param usable whether generated code can use a member
     */
    ClassMembers(Types types, DeclaredType type, Predicate<Element> usable) {
        this.types = types;
        this.type = type;
        this.usable = usable;
        for (TypeElement element : Superclasses.downTo((TypeElement) type.asElement())) {
            for (VariableElement field : ElementFilter.fieldsIn(element.getEnclosedElements())) {
                if (!field.getModifiers().contains(Modifier.STATIC)) {
                    fields.put(field.getSimpleName().toString(), field);
                }
            }
            for (ExecutableElement method : ElementFilter.methodsIn(element.getEnclosedElements())) {
                if (!method.getModifiers().contains(Modifier.STATIC) && usable.test(method)) {
                    classify(method);
                }
            }
        }
    }

    private void classify(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        boolean returns = method.getReturnType().getKind() != TypeKind.VOID;
        int parameters = method.getParameters().size();
        if (parameters == 0 && returns) {
            plainGetters.put(name, method);
            if (isPrefixed(name, "get")) {
                getters.put(decapitalize(name.substring(3)), method);
            } else if (isPrefixed(name, "is") && isBoolean(method.getReturnType())) {
                getters.put(decapitalize(name.substring(2)), method);
            }
        } else if (parameters == 1 && isPrefixed(name, "set")) {
            setters.computeIfAbsent(decapitalize(name.substring(3)), property -> new ArrayList<>())
                    .add(method);
        }
    }

    private static boolean isPrefixed(String name, String prefix) {
        return name.startsWith(prefix)
                && name.length() > prefix.length()
                && !Character.isLowerCase(name.charAt(prefix.length()));
    }

    /** As JavaBeans has it: {@code Name} is {@code name}, but {@code URL} stays. */
    private static String decapitalize(String name) {
        return name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1))
                ? name
                : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static boolean isBoolean(TypeMirror type) {
        return type.getKind() == TypeKind.BOOLEAN
                || (type.getKind() == TypeKind.DECLARED && type.toString().endsWith("java.lang.Boolean"));
    }

    /** The instance fields. */
    Map<String, VariableElement> fields() {
        return fields;
    }

    /** The properties that could be set: by a setter or a field that is open. */
    Set<String> settable() {
        Set<String> names = new LinkedHashSet<>();
        fields.forEach((name, field) -> {
            if (setters.containsKey(name) || isOpen(field)) {
                names.add(name);
            }
        });
        names.addAll(setters.keySet());
        return names;
    }

    /** The properties that could be read: by a getter, a method without parameters, or a field. */
    Set<String> readable() {
        Set<String> names = new LinkedHashSet<>(fields.keySet());
        names.addAll(getters.keySet());
        plainGetters.keySet().stream()
                .filter(name -> !isPrefixed(name, "get") && !isPrefixed(name, "is") && !OF_OBJECTS.contains(name))
                .forEach(names::add);
        return names;
    }

    private boolean isOpen(VariableElement field) {
        return usable.test(field)
                && !field.getModifiers().contains(Modifier.FINAL)
                && !field.getModifiers().contains(Modifier.TRANSIENT);
    }

    /** The member that reads a property: {@code getX}, {@code isX}, {@code x}, or its field. */
    @Nullable
    Element reader(String property) {
        ExecutableElement getter = getters.get(property);
        if (getter == null) {
            getter = plainGetters.get(property);
        }
        if (getter != null) {
            return getter;
        }
        VariableElement field = fields.get(property);
        return field != null && usable.test(field) ? field : null;
    }

    /** The member that sets a property to a value of that type. */
    @Nullable
    Element setter(String property, TypeMirror value) {
        List<ExecutableElement> overloaded = setters.get(property);
        if (overloaded != null) {
            return overloaded.stream()
                    .filter(setter -> types.isSameType(parameterType(setter), value))
                    .findFirst()
                    .orElse(null);
        }
        VariableElement field = fields.get(property);
        return field != null && isOpen(field) ? field : null;
    }

    private TypeMirror parameterType(ExecutableElement setter) {
        return ((ExecutableType) types.asMemberOf(type, setter))
                .getParameterTypes()
                .get(0);
    }

    /** Whether a setter of the property takes anything at all. */
    boolean hasSetter(String property) {
        return setters.containsKey(property);
    }

    /** A property with a getter that is called the same but for capitals. */
    Optional<String> inOtherCase(String property) {
        return getters.keySet().stream()
                .filter(other -> other.equalsIgnoreCase(property) && !other.equals(property))
                .findFirst();
    }

    /** The type that reading gives. */
    TypeMirror typeOf(Element reader) {
        TypeMirror member = types.asMemberOf(type, reader);
        return member instanceof ExecutableType method ? method.getReturnType() : member;
    }

    /** The component that a property is. */
    DomainComponent component(String property, Element reader, @Nullable Element parameter) {
        VariableElement field = fields.get(property);
        return new DomainComponent(
                property,
                typeOf(reader),
                access(reader),
                field == null ? reader : field,
                Nullness.isNullable(field, parameter)
                        || Nullness.isAnnotated(reader)
                        || Nullness.isAnnotated(declaredType(reader)));
    }

    private static TypeMirror declaredType(Element reader) {
        return reader instanceof ExecutableElement method ? method.getReturnType() : reader.asType();
    }

    /** How generated code calls a member. */
    static Access access(Element member) {
        String name = member.getSimpleName().toString();
        return member.getKind() == ElementKind.METHOD ? Access.method(name) : Access.field(name);
    }
}
