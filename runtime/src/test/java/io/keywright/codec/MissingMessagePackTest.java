package io.keywright.codec;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** msgpack-core is optional: without it JSON works, and asking for MessagePack says what is missing. */
class MissingMessagePackTest {

    /** Loads the package anew, without msgpack-core. */
    private static final class WithoutMessagePack extends ClassLoader {

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("org.msgpack.")) {
                throw new ClassNotFoundException(name);
            }
            if (name.startsWith("io.keywright.codec.")) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? define(name) : loaded;
            }
            return super.loadClass(name, resolve);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (var in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    @Test
    void theMissingArtifactIsNamed() throws Exception {
        ClassLoader loader = new WithoutMessagePack();

        Class<?> json = loader.loadClass(JsonFormat.class.getName());
        Assertions.assertThat(json.getMethod("of", String.class).invoke(null, "t:<id>"))
                .isNotNull();
        var of = loader.loadClass(MessagePackFormat.class.getName()).getMethod("of", String.class);
        assertThatThrownBy(() -> of.invoke(null, "t:<id>"))
                .isInstanceOf(InvocationTargetException.class)
                .cause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "t:<id>: values are stored in MessagePack, but org.msgpack:msgpack-core is not on the class path."
                                + " Add that dependency, or declare format = ValueFormat.JSON.");
    }
}
