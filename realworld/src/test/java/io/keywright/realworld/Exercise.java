package io.keywright.realworld;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Keywright;
import io.keywright.annotation.RedisType;
import io.keywright.testkit.RedisCli;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Uses one generated repository as a program would, and looks at the server what came of it. */
final class Exercise {

    private static final Map<RedisType, String> SERVER_TYPES = Map.of(
            RedisType.STRING, "string",
            RedisType.HASH, "hash",
            RedisType.LIST, "list",
            RedisType.SET, "set",
            RedisType.SORTED_SET, "zset",
            RedisType.STREAM, "stream",
            RedisType.HYPERLOGLOG, "string",
            RedisType.BITMAP, "string",
            RedisType.GEO, "zset");

    private static final Comparator<Double> NEARLY =
            (first, second) -> Math.abs(first - second) < 1e-5 ? 0 : Double.compare(first, second);

    private final DeclaredKey declared;
    private final RedisCli server;
    private final Class<?> domain;
    private final Object repository;
    private final Object[] parts;
    private final Object object;

    Exercise(DeclaredKey declared, Keywright keywright, RedisCli server) throws ReflectiveOperationException {
        this.declared = declared;
        this.server = server;
        this.domain = Class.forName(declared.domain());
        this.repository = repository(keywright);
        this.parts = parts();
        // The longest that a caller may ask for: a shorter one may not cover what a key with a time bucket stands for.
        this.object = object(declared.millis().map(Duration::ofMillis));
    }

    /** An object of the key, with that TTL where it has a component for it. */
    private Object object(Optional<Duration> ttl) {
        Map<String, Object> given = new HashMap<>();
        for (int i = 0; i < parts.length; i++) {
            given.put(declared.parts().get(i), parts[i]);
        }
        declared.ttlComponent()
                .ifPresent(component -> given.put(component, declared.orNone() ? ttl : ttl.orElseThrow()));
        return Samples.record(domain, given);
    }

    /** The generated repository; where callers give the TTL, with half of the longest that they may ask for. */
    private Object repository(Keywright keywright) throws ReflectiveOperationException {
        Object whole = Class.forName(declared.repository())
                .getConstructor(Keywright.class)
                .newInstance(keywright);
        return declared.givenByCallers()
                ? whole.getClass().getMethod("lasting", Duration.class).invoke(whole, Duration.ofMillis(longest()))
                : whole;
    }

    private long longest() {
        long declaredMillis = declared.millis().orElseThrow();
        return declared.givenByCallers() ? declaredMillis / 2 : declaredMillis;
    }

    /** The parts of the declared example, which the repository itself reads; made up where a key can't be read back. */
    private Object[] parts() throws ReflectiveOperationException {
        Optional<Method> parse = method("parseKey");
        if (parse.isEmpty()) {
            Method key = method("key").orElseThrow();
            return Arrays.stream(key.getGenericParameterTypes())
                    .map(Samples::value)
                    .toArray();
        }
        Object read = ((Optional<?>)
                        invoke(parse.get(), (Object) declared.example().getBytes(StandardCharsets.UTF_8)))
                .orElseThrow(() -> new AssertionError("does not read its example " + declared.example()));
        if (declared.parts().size() == 1 && !read.getClass().getSimpleName().equals("Key")) {
            return new Object[] {read};
        }
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : read.getClass().getRecordComponents()) {
            values.add(component.getAccessor().invoke(read));
        }
        return values.toArray();
    }

    void run() throws ReflectiveOperationException {
        byte[] key = (byte[]) invoke(method("key").orElseThrow(), parts);
        Optional<Method> parse = method("parseKey");
        if (parse.isPresent()) {
            assertThat(key).asString(StandardCharsets.UTF_8).isEqualTo(declared.example());
            assertThat((Optional<?>) invoke(parse.get(), (Object) key)).isPresent();
        }

        write(object);
        if (declared.type() == RedisType.CHANNEL) {
            return; // nothing is kept
        }
        checkServer(new String(key, StandardCharsets.UTF_8));
        read();
        if (declared.orNone()) {
            Object staying = object(Optional.empty());
            write(staying);
            assertThat(server.command("PTTL", new String(key, StandardCharsets.UTF_8))
                            .integer())
                    .isEqualTo(-1);
            assertThat((Optional<?>) call("find", parts))
                    .get()
                    .usingRecursiveComparison()
                    .isEqualTo(staying);
        }

        assertThat(invoke(method("exists").orElseThrow(), parts)).isEqualTo(true);
        assertThat(invoke(method("delete").orElseThrow(), parts)).isEqualTo(true);
        assertThat(invoke(method("exists").orElseThrow(), parts)).isEqualTo(false);
    }

    private void write(Object written) throws ReflectiveOperationException {
        Method write = List.of("save", "put", "add", "addLast", "append", "publish").stream()
                .flatMap(name -> Arrays.stream(repository.getClass().getMethods())
                        .filter(method -> method.getName().equals(name)
                                && method.getParameterCount() == 1
                                && method.getParameterTypes()[0] == domain))
                .findFirst()
                .orElseThrow(() -> new AssertionError("has no write"));
        invoke(write, written);
    }

    private void checkServer(String key) {
        assertThat(server.command("TYPE", key).text()).isEqualTo(SERVER_TYPES.get(declared.type()));
        long ttl = server.command("PTTL", key).integer();
        if (declared.persistent()) {
            assertThat(ttl).isEqualTo(-1);
            return;
        }
        long most = longest();
        assertThat(ttl).isPositive().isLessThanOrEqualTo(most);
        if (most > 120_000) { // what is shorter may have been waited for on a loaded machine
            assertThat(ttl).isGreaterThan(most - 60_000);
        }
    }

    private void read() throws ReflectiveOperationException {
        switch (declared.type()) {
            case LIST ->
                assertThat((List<?>) call("range", with(0L, 10)))
                        .singleElement()
                        .satisfies(this::isTheObject);
            case SET -> assertThat(call("contains", with(first()))).isEqualTo(true);
            case STREAM -> assertThat(call("length", parts)).isEqualTo(1L);
            case HYPERLOGLOG -> assertThat(call("count", parts)).isEqualTo(1L);
            case SORTED_SET, GEO -> assertThat(call("get", with(first()))).satisfies(this::isTheObject);
            case HASH ->
                assertThat(declared.map() ? call("get", with(first())) : call("find", parts))
                        .satisfies(this::isTheObject);
            default -> assertThat(call("find", parts)).satisfies(this::isTheObject);
        }
    }

    private void isTheObject(Object found) {
        assertThat(found instanceof Optional<?> optional ? optional.orElse(null) : found)
                .usingRecursiveComparison()
                .ignoringFields(declared.ttlComponent().stream().toArray(String[]::new))
                .withComparatorForType(NEARLY, Double.class) // the server holds a place as a geohash
                .isEqualTo(object);
    }

    /** The component that tells the elements of one key apart: these types declare it first. */
    private Object first() throws ReflectiveOperationException {
        return Arrays.stream(domain.getRecordComponents())
                .filter(component -> !declared.parts().contains(component.getName()))
                .findFirst()
                .orElseThrow()
                .getAccessor()
                .invoke(object);
    }

    private Object[] with(Object... more) {
        Object[] all = Arrays.copyOf(parts, parts.length + more.length);
        System.arraycopy(more, 0, all, parts.length, more.length);
        return all;
    }

    private Object call(String name, Object... arguments) throws ReflectiveOperationException {
        Method method = Arrays.stream(repository.getClass().getMethods())
                .filter(candidate ->
                        candidate.getName().equals(name) && candidate.getParameterCount() == arguments.length)
                .findFirst()
                .orElseThrow(() -> new AssertionError("has no " + name));
        return invoke(method, arguments);
    }

    private Optional<Method> method(String name) {
        return Arrays.stream(repository.getClass().getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst();
    }

    private Object invoke(Method method, Object... arguments) throws ReflectiveOperationException {
        try {
            return method.invoke(repository, arguments);
        } catch (InvocationTargetException e) {
            throw new AssertionError(method.getName() + " fails", e.getCause());
        }
    }
}
