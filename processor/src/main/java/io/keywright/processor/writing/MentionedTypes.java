package io.keywright.processor.writing;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.keywright.processor.model.KeyPart;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.ObjectShape;
import io.keywright.processor.model.StoredField;
import io.keywright.processor.model.ValueComponent;
import io.keywright.processor.model.ValueModel;
import io.keywright.processor.model.ValueShape;
import io.keywright.processor.model.ValueType;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The simple names of the user's types that a codec mentions. No constant may have one of them: where both could be
 * meant, Java takes {@code VAT.values()} for a call on the constant (JLS 6.4.2).
 */
final class MentionedTypes {

    private final Set<String> names = new LinkedHashSet<>();

    private MentionedTypes() {}

    static Set<String> of(KeySchema schema) {
        MentionedTypes types = new MentionedTypes();
        types.add(schema.domain());
        types.add(schema.components());
        types.addKey(schema.parts());
        types.add(schema.value());
        return types.names;
    }

    static Set<String> of(Collection<KeyPart> key) {
        MentionedTypes types = new MentionedTypes();
        types.addKey(key);
        return types.names;
    }

    private void addKey(Collection<KeyPart> parts) {
        for (KeyPart part : parts) {
            add(part.type());
            add(part.valueType());
            part.codec().ifPresent(this::add);
        }
    }

    private void add(ValueShape shape) {
        if (shape instanceof ValueShape.Document document) {
            add(document.shape());
            add(document.model());
        } else if (shape instanceof ValueShape.Custom custom) {
            add(custom.codec());
        } else if (shape instanceof ValueShape.Bare bare) {
            add(bare.value());
            add(bare.model());
        } else if (shape instanceof ValueShape.Fields fields) {
            fields.fields().forEach(this::add);
            add(fields.model());
        } else if (shape instanceof ValueShape.Entries entries) {
            add(entries.field());
            entries.lone().ifPresent(this::add);
            entries.document().ifPresent(this::add);
            add(entries.model());
        } else if (shape instanceof ValueShape.Members members) {
            members.lone().ifPresent(this::add);
            members.compound().ifPresent(this::add);
            members.beside().values().forEach(this::add);
            add(members.model());
        } else if (shape instanceof ValueShape.Log log) {
            log.fields().forEach(this::add);
            add(log.model());
        }
    }

    private void add(ValueModel model) {
        model.objects().values().forEach(this::add);
        model.sealedTypes().values().forEach(shape -> {
            add(shape.type());
            shape.subtypes().forEach(subtype -> add(subtype.type()));
        });
    }

    private void add(ObjectShape shape) {
        add(shape.type());
        for (ValueComponent component : shape.components()) {
            add(component.type());
            component.value().ifPresent(this::add);
        }
    }

    private void add(StoredField field) {
        add(field.type());
        add(field.value());
    }

    /** Only a codec of the user's own stands in no type that is declared. */
    private void add(ValueType value) {
        if (value instanceof ValueType.CustomOf custom) {
            add(custom.codec());
        } else if (value instanceof ValueType.CollectionOf collection) {
            add(collection.element());
        } else if (value instanceof ValueType.MapOf map) {
            add(map.key());
            add(map.value());
        } else if (value instanceof ValueType.OptionalOf optional) {
            add(optional.value());
        } else if (value instanceof ValueType.NullableOf nullable) {
            add(nullable.value());
        }
    }

    private void add(TypeName type) {
        if (type instanceof ClassName name) {
            names.addAll(name.simpleNames());
        } else if (type instanceof ParameterizedTypeName generic) {
            add(generic.rawType());
            generic.typeArguments().forEach(this::add);
        } else if (type instanceof ArrayTypeName array) {
            add(array.componentType());
        }
    }
}
