package io.keywright.processor.document;

import com.palantir.javapoet.TypeName;
import io.keywright.processor.model.ObjectShape;
import io.keywright.processor.model.Role;
import io.keywright.processor.model.ScalarKind;
import io.keywright.processor.model.SealedShape;
import io.keywright.processor.model.StoredField;
import io.keywright.processor.model.ValueComponent;
import io.keywright.processor.model.ValueModel;
import io.keywright.processor.model.ValueType;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows values as they are stored, made up from the types and names of their components; always the same. */
final class ValueSample {

    /** Stands for a text that no name tells anything about. */
    static final String ANY_TEXT = "…";

    /** How long such a text is taken to be where sizes are estimated. */
    static final int ANY_TEXT_BYTES = 16;

    private final ValueModel model;
    private final Set<TypeName> open = new HashSet<>();

    ValueSample(ValueModel model) {
        this.model = model;
    }

    /** The size of a sample in UTF-8, each unknown text counted with {@link #ANY_TEXT_BYTES}. */
    static int bytes(String sample) {
        String filled = sample.replace(ANY_TEXT, "x".repeat(ANY_TEXT_BYTES));
        return filled.getBytes(StandardCharsets.UTF_8).length;
    }

    /** A whole document in JSON. */
    String document(ObjectShape shape) {
        return shape.stored().stream().map(this::member).collect(Collectors.joining(",", "{", "}"));
    }

    /** A component in a JSON document: {@code "priceCents":1999}. */
    String member(ValueComponent component) {
        String name = component.storedName();
        return quoted(name) + ":" + json(name, component.value().orElseThrow());
    }

    /** What is stored of a component that has bytes of its own. */
    String bare(StoredField field) {
        ValueType type = field.present();
        if (type instanceof ValueType.Scalar scalar) {
            return scalar.kind() == ScalarKind.BOOLEAN ? "1" : ScalarSample.of(scalar.kind(), field.component());
        }
        if (type instanceof ValueType.EnumOf constants) {
            return firstOf(constants);
        }
        return json(field.component(), type);
    }

    /** What the server holds beside a member. */
    String beside(Role role, StoredField field) {
        return switch (role) {
            case SCORE, COUNT -> bare(field);
            case LONGITUDE -> "13.377";
            case LATITUDE -> "52.516";
        };
    }

    private String json(String name, ValueType type) {
        if (type instanceof ValueType.Scalar scalar) {
            String text = ScalarSample.of(scalar.kind(), name);
            return ScalarSample.isQuoted(scalar.kind()) ? quoted(text) : text;
        }
        if (type instanceof ValueType.EnumOf constants) {
            return quoted(firstOf(constants));
        }
        if (type instanceof ValueType.CollectionOf collection) {
            return "[" + json(name, collection.element()) + "]";
        }
        if (type instanceof ValueType.MapOf map) {
            return "{" + key(name, map.key()) + ":" + json(name, map.value()) + "}";
        }
        if (type instanceof ValueType.OptionalOf optional) {
            return json(name, optional.value());
        }
        if (type instanceof ValueType.NullableOf nullable) {
            return json(name, nullable.value());
        }
        if (type instanceof ValueType.ObjectOf object) {
            return object(object.type(), "");
        }
        if (type instanceof ValueType.SealedOf sealed) {
            return sealed(sealed);
        }
        return ANY_TEXT;
    }

    private String key(String name, ValueType type) {
        String text = json(name, type);
        return text.startsWith("\"") ? text : quoted(text);
    }

    private String sealed(ValueType.SealedOf sealed) {
        SealedShape shape = model.sealed(sealed.type());
        SealedShape.Subtype first = shape.subtypes().get(0);
        return object(first.type(), quoted(shape.discriminator()) + ":" + quoted(first.storedName()));
    }

    /** A type within itself is not written out again. */
    private String object(TypeName type, String discriminator) {
        if (!open.add(type)) {
            return "{…}";
        }
        try {
            String members = document(model.object(type));
            String rest = members.substring(1);
            return "{" + discriminator + (discriminator.isEmpty() || rest.equals("}") ? "" : ",") + rest;
        } finally {
            open.remove(type);
        }
    }

    private static String firstOf(ValueType.EnumOf constants) {
        return constants.constants().isEmpty()
                ? ANY_TEXT
                : constants.constants().get(0).storedName();
    }

    private static String quoted(String text) {
        return JsonText.quoted(text);
    }
}
