package io.keywright.processor.operation;

import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.KeysTouched;
import io.keywright.processor.model.Operation;
import io.keywright.processor.model.RepositoryModel;
import io.keywright.processor.model.Structure;
import java.util.ArrayList;
import java.util.List;

/** The catalogue: which operations a schema's repository has. */
public final class Operations {

    /** One a kind of schema. */
    static final List<TypeOperations> ALL = List.of(
            new CacheOperations(),
            new RateLimitOperations(),
            new ClaimOperations(),
            new StringOperations(),
            new HashRecordOperations(),
            new HashMapOperations(),
            new ListOperations(),
            new SetOperations(),
            new SortedSetOperations(),
            new HyperLogLogOperations(),
            new BitfieldOperations(),
            new BitmapOperations(),
            new GeoOperations(),
            new StreamOperations(),
            new ScheduleOperations(),
            new ChannelOperations());

    private Operations() {}

    /** What there is to say of the schema's data structure; without making its operations. */
    public static Structure structure(KeySchema schema) {
        return type(schema).structure(schema);
    }

    /** The repository or cache that the schema asks for: its store and its operations, those on the whole key last. */
    public static RepositoryModel of(KeySchema schema) {
        TypeOperations type = type(schema);
        Structure structure = type.structure(schema);
        List<Operation> operations = new ArrayList<>(type.of(schema));
        if (!schema.isCache()
                && !schema.isChannel()
                && !schema.isClaimed()
                && schema.rate().isEmpty()) {
            // Of a cache, EXISTS and PTTL would tell of leases and fences, and DEL would take a fence away; of claims
            // likewise; of a limiter, a new TTL would be another window.
            operations.addAll(KeyOperations.of(schema, structure));
        }
        if (schema.keepsKeysApart()) {
            operations.removeIf(operation -> operation.keys() == KeysTouched.TOGETHER);
        }
        return new RepositoryModel(schema, structure, type.store(schema), operations);
    }

    private static TypeOperations type(KeySchema schema) {
        return ALL.stream()
                .filter(candidate -> candidate.serves(schema))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No operations for " + schema.type()));
    }
}
