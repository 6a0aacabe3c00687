package io.keywright.processor.writing;

import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.keywright.processor.model.ObjectShape;
import io.keywright.processor.model.ValueModel;
import io.keywright.processor.model.ValueType;
import java.util.List;
import java.util.Set;

/**
 * Writes the methods that stream values to and from documents, over the runtime's port: one pair for each document or
 * value that is asked for, and one for each type in it.
 *
 * <pre>{@code
 * CodecMethods methods = new CodecMethods(model, Set.of("FORMAT", "encode", "decode"));
 * CodecMethods.Names names = methods.document(shape);
 * // FORMAT.encode(product, ProductCodec::write), FORMAT.decode(bytes, in -> read(in, sku))
 * methods.addTo(codecClass);
 * }</pre>
 */
public final class CodecMethods {

    /**
     * What was generated.
     *
     * @param write {@code static void write(ValueWriter out, T value) throws IOException}
     * @param read {@code static T read(ValueReader in, <given components>) throws IOException}
     * @param given the components that {@code read} takes as parameters, in their order
     */
    public record Names(String write, String read, List<String> given) {}

    /** Members of the class that are the caller's own go into {@code taken}: no generated one is called so. */
    public CodecMethods(ValueModel model, Set<String> taken) {}

    /** The methods {@code write} and {@code read} of a whole document. */
    public Names document(ObjectShape shape) {
        return new Names("write", "read", List.of());
    }

    /** The methods for a value of any type, such as a field of a HASH: {@code writeTags} for the name {@code tags}. */
    public Names value(String name, TypeName type, ValueType value) {
        return new Names("write", "read", List.of());
    }

    /** Adds everything that was asked for, constants first. */
    public void addTo(TypeSpec.Builder codecClass) {
    }
}
