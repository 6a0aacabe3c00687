package io.keywright.processor.validation;

import com.palantir.javapoet.TypeName;
import io.keywright.annotation.StoredAs;
import io.keywright.annotation.ValueFormat;
import io.keywright.processor.declaration.CodecContract;
import io.keywright.processor.declaration.ComponentDeclaration;
import io.keywright.processor.declaration.DeclaredAnnotation;
import io.keywright.processor.declaration.KeyDeclaration;
import io.keywright.processor.declaration.KeyDeclarationReader;
import io.keywright.processor.declaration.PartTypeReader;
import io.keywright.processor.declaration.ValueTypeReader;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Problems;
import io.keywright.processor.diagnostics.Rule;
import io.keywright.processor.model.CacheSettings;
import io.keywright.processor.model.ObjectShape;
import io.keywright.processor.model.Role;
import io.keywright.processor.model.ScalarKind;
import io.keywright.processor.model.StoredField;
import io.keywright.processor.model.StreamUse;
import io.keywright.processor.model.ValueShape;
import io.keywright.processor.model.ValueType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What is stored under a key: the components that are neither the key's nor the TTL. */
final class ValueResolver {

    private final KeyDeclaration declaration;
    private final Form form;
    private final Problems problems;
    private final ValueTypeReader types;
    private final CodecContract codecs;
    private final Set<String> given;
    private final List<ComponentDeclaration> stored;
    private boolean failed;

    ValueResolver(
            KeyDeclaration declaration,
            Form form,
            Set<String> keyComponents,
            Elements elements,
            Types types,
            Problems problems) {
        this.declaration = declaration;
        this.form = form;
        this.problems = problems;
        String packageName =
                elements.getPackageOf(declaration.type()).getQualifiedName().toString();
        this.types = new ValueTypeReader(
                elements, types, packageName, problem -> fail(KeyDeclarationReader.asProblem(problem)));
        this.codecs = CodecContract.ofValues(types);
        this.given = new HashSet<>(keyComponents);
        declaration.components().stream()
                .filter(ComponentDeclaration::isTtl)
                .map(ComponentDeclaration::name)
                .forEach(given::add);
        this.stored = declaration.components().stream()
                .filter(component -> !given.contains(component.name()))
                .toList();
    }

    /** What is stored, or empty after a problem was found. */
    Optional<ValueShape> resolve() {
        new FacetRules(declaration, form, given, this::fail).check();
        if (failed) {
            return Optional.empty();
        }
        Optional<ValueShape> shape = switch (form) {
            case STRING, LIST, CHANNEL -> whole();
            case HASH_RECORD, HASH_MAP -> hash();
            case SET, SORTED_SET, HYPERLOGLOG, BITMAP, GEO -> members();
            case STREAM, SCHEDULE -> log();
            case LIMITER -> limit();
        };
        return failed ? Optional.empty() : shape;
    }

    /**
     * Reports types that can be neither stored nor in a key, where the key's components are not known. Not of an entry
     * of a STREAM, whose id is none of both, nor of what a codec of its own stores.
     */
    void checkTypes() {
        if (form == Form.STREAM || codec().isPresent()) {
            return;
        }
        stored.stream()
                .filter(component -> PartTypeReader.read(component).isEmpty())
                .forEach(component -> types.read(component.component()));
    }

    /** One value: a STRING, or an element of a LIST. */
    private Optional<ValueShape> whole() {
        Optional<DeclaredAnnotation> custom = codec();
        if (custom.isPresent()) {
            return Optional.of(custom(custom.get()));
        }
        if (stored.stream().anyMatch(ComponentDeclaration::isValue)) {
            return field(stored.get(0)).map(value -> new ValueShape.Bare(value, format(), types.model()));
        }
        return types.document(declaration.domain(), given)
                .map(shape -> new ValueShape.Document(format(), shape, types.model()));
    }

    private Optional<ValueShape> limit() {
        return new RateLimitResolver(declaration, stored, this::fail).resolve().map(ValueShape.Limit::new);
    }

    private Optional<ValueShape> members() {
        MemberComponents components = new MemberComponents(declaration, form, stored, this::fail);
        components.resolve();
        if (failed) {
            return Optional.empty();
        }
        Map<Role, StoredField> beside = new EnumMap<>(Role.class);
        components.beside().forEach((role, component) -> field(component).ifPresent(field -> beside.put(role, field)));
        if (components.members().size() == 1) {
            ComponentDeclaration lone = components.members().get(0);
            Optional<StoredField> field = field(lone);
            field.ifPresent(read -> {
                components.checkLone(lone, read);
                components.checkOrder(read.component(), read.value(), types.model());
            });
            return field.map(read ->
                    new ValueShape.Members(Optional.of(read), Optional.empty(), beside, format(), types.model()));
        }
        Set<String> outside = new HashSet<>(given);
        components.beside().values().forEach(component -> outside.add(component.name()));
        Optional<ObjectShape> document = types.document(declaration.domain(), outside);
        document.ifPresent(shape -> shape.stored()
                .forEach(part -> components.checkOrder(part.name(), part.value().orElseThrow(), types.model())));
        return document.map(
                shape -> new ValueShape.Members(Optional.empty(), document, beside, format(), types.model()));
    }

    /** The codec that the whole type is annotated with. */
    private Optional<DeclaredAnnotation> codec() {
        return declaration.serialized().filter(it -> it.type("codec").getKind() != TypeKind.VOID);
    }

    private ValueShape custom(DeclaredAnnotation serialized) {
        TypeMirror codec = serialized.type("codec");
        codecs.breach(codec, declaration.domain().type())
                .ifPresent(breach -> fail(Problem.of(
                        Rule.UNSUPPORTED_TYPE,
                        serialized.place("codec"),
                        breach.message(),
                        Problem.fix(breach.fix()))));
        return new ValueShape.Custom(PartTypeReader.className(codec));
    }

    private Optional<ValueShape> hash() {
        Optional<ComponentDeclaration> entryField =
                stored.stream().filter(ComponentDeclaration::isField).findFirst();
        if (entryField.isPresent()) {
            return entries(entryField.get());
        }
        if (stored.isEmpty()) {
            fail(Problem.of(
                    Rule.UNSUPPORTED_TYPE,
                    declaration.key().place("type"),
                    "'" + declaration.typeName() + "' is a HASH, but all its components are in the key",
                    "Fix: add a component that is stored, or use type = STRING, which can hold a mere mark."));
            return Optional.empty();
        }
        List<StoredField> fields = new ArrayList<>();
        stored.forEach(component -> field(component).ifPresent(fields::add));
        if (declaration.cacheAside().isPresent()) {
            fields.forEach(this::checkHeaderField);
        } else {
            Map<String, StoredField> byGetter = new TreeMap<>();
            fields.forEach(field -> checkGetter(field, byGetter));
        }
        checkStoredNames(fields);
        return Optional.of(new ValueShape.Fields(fields, format(), types.model()));
    }

    private Optional<ValueShape> log() {
        StreamComponents components = new StreamComponents(declaration, stored, this::fail);
        Optional<StreamUse> use = components.resolve();
        List<StoredField> fields = new ArrayList<>();
        components.fields().forEach(component -> field(component).ifPresent(fields::add));
        checkStoredNames(fields);
        return use.map(known -> new ValueShape.Log(components.id(), fields, format(), types.model(), known));
    }

    private Optional<ValueShape> entries(ComponentDeclaration entryField) {
        List<ComponentDeclaration> values = stored.stream()
                .filter(component -> !component.equals(entryField))
                .toList();
        if (values.isEmpty()) {
            fail(Problem.of(
                    Rule.UNSUPPORTED_TYPE,
                    entryField.place(),
                    "'" + entryField.name() + "' is the field of each entry, but nothing is left to be stored under it",
                    "Fix: add a component that is the entry's value."));
            return Optional.empty();
        }
        Optional<StoredField> field = field(entryField);
        field.ifPresent(checked -> checkEntryField(entryField, checked));
        if (field.isEmpty()) {
            return Optional.empty();
        }
        if (values.stream().anyMatch(ComponentDeclaration::isValue)) {
            return field(values.get(0))
                    .map(value -> new ValueShape.Entries(
                            field.get(), Optional.of(value), Optional.empty(), format(), types.model()));
        }
        Set<String> outside = new HashSet<>(given);
        outside.add(entryField.name());
        Optional<ObjectShape> document = types.document(declaration.domain(), outside);
        return document.map(
                shape -> new ValueShape.Entries(field.get(), Optional.empty(), document, format(), types.model()));
    }

    private void checkEntryField(ComponentDeclaration component, StoredField field) {
        // Bytes would be keys of a Java map, where they are equal to themselves alone.
        boolean plain = field.value() instanceof ValueType.Scalar scalar
                ? scalar.kind() != ScalarKind.BYTES
                : field.value() instanceof ValueType.EnumOf;
        if (!plain) {
            fail(Problem.of(
                    Rule.UNSUPPORTED_TYPE,
                    component.place(),
                    "'" + component.name() + "' is of type " + component.typeText()
                            + ", which can't be the field of a HASH map",
                    "Fix: use a String, a number, a UUID, an enum or a java.time type that is always there."));
        }
    }

    private void checkStoredNames(List<StoredField> fields) {
        Map<String, StoredField> byName = new TreeMap<>();
        for (StoredField field : fields) {
            StoredField other = byName.put(field.storedName(), field);
            if (other != null) {
                fail(Problem.of(
                        Rule.DUPLICATE_NAME,
                        declaration.component(field.component()).orElseThrow().place(),
                        "'" + other.component() + "' and '" + field.component() + "' are both stored as '"
                                + field.storedName() + "'",
                        "Fix: give one of them another @StoredAs name."));
            }
        }
    }

    private void checkHeaderField(StoredField field) {
        if (field.storedName().equals(CacheSettings.HEADER_FIELD)) {
            fail(Problem.of(
                    Rule.DUPLICATE_NAME,
                    declaration.component(field.component()).orElseThrow().place(),
                    "'" + field.component() + "' is stored as '" + field.storedName()
                            + "', which is the field that the header of each entry of a cache stands in",
                    "Fix: give it another @StoredAs name."));
        }
    }

    private void checkGetter(StoredField field, Map<String, StoredField> byGetter) {
        String name = field.component();
        String getter = "get" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        if (name.equals("wait") && field.parameterType().equals(TypeName.LONG)) {
            fail(Problem.of(
                    Rule.DUPLICATE_NAME,
                    declaration.component(name).orElseThrow().place(),
                    "'wait' would be changed by a method wait(long), which every Java object has already",
                    "Fix: rename it; @StoredAs keeps its stored name."));
        }
        StoredField other = byGetter.put(getter, field);
        if (other != null) {
            fail(Problem.of(
                    Rule.DUPLICATE_NAME,
                    declaration.component(name).orElseThrow().place(),
                    "'" + other.component() + "' and '" + name + "' would both be read by " + getter,
                    "Fix: rename one of them; @StoredAs keeps its stored name."));
        }
    }

    private Optional<StoredField> field(ComponentDeclaration component) {
        String storedName =
                component.facet(StoredAs.class).map(name -> name.text("value")).orElse(component.name());
        return types.read(component.component())
                .map(value -> new StoredField(
                        component.name(),
                        storedName,
                        component.component().typeName(),
                        component.component().access(),
                        value,
                        component.isCounter()));
    }

    private ValueFormat format() {
        return declaration
                .serialized()
                .map(serialized -> serialized.constant("format", ValueFormat.class))
                .orElse(declaration.keyspace().format());
    }

    private void fail(Problem problem) {
        failed = true;
        problems.add(problem);
    }
}
