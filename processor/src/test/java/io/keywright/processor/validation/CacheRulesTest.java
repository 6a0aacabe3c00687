package io.keywright.processor.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.annotation.CacheAside;
import io.keywright.cache.CachePolicy;
import io.keywright.processor.model.CacheSettings;
import io.keywright.processor.pattern.TtlExpression;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The annotation, the processor and the runtime say the same of a cache that declares nothing. */
class CacheRulesTest {

    @Test
    void defaultsAreThoseOfTheRuntime() throws ReflectiveOperationException {
        assertThat(values(CacheSettings.DEFAULT)).isEqualTo(values(CachePolicy.DEFAULT));
    }

    @Test
    void defaultsOfTheAnnotationAreThoseOfTheRuntime() throws ReflectiveOperationException {
        Map<String, Object> annotation = new LinkedHashMap<>();
        for (Method member : CacheAside.class.getDeclaredMethods()) {
            Object value = member.getDefaultValue();
            annotation.put(
                    member.getName(),
                    value instanceof String text ? TtlExpression.duration(member.getName(), text) : value);
        }
        assertThat(annotation.remove("staleOnError")).isEqualTo(Duration.ZERO);
        annotation.put("staleOnErrorOnly", false);
        Map<String, Object> replication = new LinkedHashMap<>();
        replication.put("replicas", annotation.remove("replicas"));
        replication.put("timeout", annotation.remove("replicaWait"));
        replication.put("required", annotation.remove("requireReplicas"));
        annotation.put("replication", replication);

        assertThat(annotation).isEqualTo(values(CachePolicy.DEFAULT));
    }

    /** The facet has a member, and the model a component, for whatever a policy can say. */
    @Test
    void nothingOfAPolicyIsLeftOut() {
        assertThat(names(CacheSettings.class)).isEqualTo(names(CachePolicy.class));
    }

    private static List<String> names(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(component -> component.getType().getSimpleName() + " " + component.getName())
                .toList();
    }

    private static Map<String, Object> values(Record record) throws ReflectiveOperationException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = component.getAccessor().invoke(record);
            values.put(component.getName(), value instanceof Record part ? values(part) : value);
        }
        return values;
    }
}
