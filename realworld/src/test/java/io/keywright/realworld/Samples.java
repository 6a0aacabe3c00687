package io.keywright.realworld;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes objects of the declared types with plausible values. */
final class Samples {

    private Samples() {}

    /** A record with these components; what is not given is made up. */
    static Object record(Class<?> type, Map<String, Object> given) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> given.containsKey(component.getName())
                        ? given.get(component.getName())
                        : value(component.getGenericType()))
                .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type.getName(), e);
        }
    }

    /** A value of a type. */
    static Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            Object argument = value(generic.getActualTypeArguments()[0]);
            if (generic.getRawType() == Optional.class) {
                return Optional.of(argument);
            }
            return generic.getRawType() == List.class
                    ? List.of(argument)
                    : Map.of(argument, value(generic.getActualTypeArguments()[1]));
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        return raw.isRecord() ? record(raw, Map.of()) : scalar(raw);
    }

    private static Object scalar(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "int", "Integer" -> 7;
            case "long", "Long" -> 1_000_000_007L;
            case "double", "Double" -> 2.5;
            case "boolean", "Boolean" -> true;
            case "byte[]" -> new byte[] {0, -1, 'x'};
            case "String" -> "some text";
            case "UUID" -> UUID.fromString("3f2b8c1e-5d4a-4f6b-9c7d-0a1b2c3d4e5f");
            case "Instant" -> Instant.ofEpochSecond(1_706_659_200);
            case "LocalDate" -> LocalDate.of(2024, 1, 31);
            case "LocalDateTime" -> LocalDateTime.of(2024, 1, 31, 10, 15, 30);
            case "Duration" -> Duration.ofSeconds(50);
            default -> throw new IllegalArgumentException(type.getName());
        };
    }
}
