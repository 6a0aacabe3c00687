package io.keywright.processor.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.keywright.annotation.RedisType;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.Operation;
import io.keywright.processor.model.Parameter;
import io.keywright.processor.model.Structure;
import io.keywright.processor.writing.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** GEO: each domain object is one member at its place. */
final class GeoOperations implements TypeOperations {

    @Override
    public boolean serves(KeySchema schema) {
        return schema.type() == RedisType.GEO;
    }

    @Override
    public TypeName store(KeySchema schema) {
        return ParameterizedTypeName.get(
                RuntimeTypes.GEO_STORE, schema.keyType().box(), schema.memberType(), schema.domain());
    }

    @Override
    public Structure structure(KeySchema schema) {
        return new Structure(
                "GEO",
                "a GEO of " + ValueWords.things(schema.value()),
                "one GEO for all members of a key, a sorted set by geohash; a search reads what is near, not all.",
                "member",
                SortedSetOperations.FORMS);
    }

    @Override
    public List<Operation> of(KeySchema schema) {
        ElementWords words = new ElementWords(schema);
        List<Operation> operations = new ArrayList<>();
        addReads(schema, words, operations);
        addSearches(schema, words, operations);
        addWrites(words, operations);
        MemberRemovals.add(words, "ZREM", "O(log N)", "O(M log N) with M members given", operations);
        return operations;
    }

    private static void addReads(KeySchema schema, ElementWords words, List<Operation> operations) {
        operations.add(words.on("get", words.member())
                .result(KeyOperations.optional(schema.domain()), "it at its place, or empty if it is not there")
                .summary("Reads one member with its position$L.", words.slides())
                .costs("O(1)", words.read("GEOPOS"))
                .build());
        operations.add(words.on("getAll", words.members())
                .result(
                        ParameterizedTypeName.get(ClassName.get(Map.class), schema.memberType(), schema.domain()),
                        "what was found by its member, in the order of asking; a missing one is left out")
                .summary("Reads several members with their positions$L.", words.slides())
                .costs("O(n) in the members given", words.read("GEOPOS"))
                .ofOneKey()
                .build());
        operations.add(words.on("distance", words.member("one"), words.member("other"))
                .result(
                        KeyOperations.optional(ClassName.get(Double.class)),
                        "the metres between them on a sphere, or empty if one is not there")
                .summary("Tells how far apart two members are$L.", words.slides())
                .costs("O(1)", words.read("GEODIST"))
                .build());
        operations.add(words.on("page", words.cursor(), words.limit("about how many members"))
                .result(
                        ParameterizedTypeName.get(RuntimeTypes.PAGE, schema.domain()),
                        "some members and where to go on; a small key comes whole whatever the limit")
                .summary(
                        "Reads all members at their places, in no order, page by page$L. A member that is there from the"
                                + " first page to the last is given at least once.",
                        words.slides())
                .costs("O(n) in the page", words.read("ZSCAN"))
                .build());
        operations.add(words.on("size")
                .result(ClassName.get(Long.class), "how many")
                .summary("Counts the members.")
                .costs("O(1)", "ZCARD")
                .build());
    }

    private static void addSearches(KeySchema schema, ElementWords words, List<Operation> operations) {
        Parameter longitude = metric(words, "longitude", "in degrees, from -180 to 180");
        Parameter latitude = metric(words, "latitude", "in degrees, from -85.05112878 to 85.05112878");
        Parameter limit = words.limit("how many at most");
        TypeName found = Vocabulary.listOf(ParameterizedTypeName.get(RuntimeTypes.NEARBY, schema.domain()));
        operations.add(
                words.on("nearest", longitude, latitude, metric(words, "radius", "how far at most, in metres"), limit)
                        .result(found, "them with their distances, the nearest first")
                        .summary("Finds the members nearest to a place$L.", words.slides())
                        .costs("O(log N + M) with M members in the circle", words.read("GEOSEARCH"))
                        .build());
        operations.add(words.on(
                        "inBox",
                        longitude,
                        latitude,
                        metric(words, "width", "from west to east, in metres"),
                        metric(words, "height", "from south to north, in metres"),
                        limit)
                .result(found, "them with their distances, the nearest first")
                .summary("Finds the members in a box around a place, the nearest to its middle$L.", words.slides())
                .costs("O(log N + M) with M members in the box", words.read("GEOSEARCH"))
                .build());
    }

    private static void addWrites(ElementWords words, List<Operation> operations) {
        Vocabulary nouns = words.words();
        String commands = words.bounded("GEOADD", "ZCARD", "ZSCORE");
        operations.add(words.with("add", nouns.entity())
                .result(ClassName.get(Boolean.class), "whether the member is new")
                .summary(
                        "Adds the $L, or moves it.$L May be repeated after a failure.",
                        nouns.noun(),
                        words.full("member"))
                .costs("O(log N)", commands)
                .build());
        operations.add(words.with("addAll", nouns.entities())
                .result(ClassName.get(Long.class), "how many members are new")
                .summary(
                        "Adds each $L, those of one key all or none.$L May be repeated after a failure.",
                        nouns.noun(),
                        words.full("member"))
                .costs("O(M log N) with M members given", commands)
                .trips("1 for each key")
                .split()
                .build());
    }

    private static Parameter metric(ElementWords words, String name, String description) {
        return new Parameter(TypeName.DOUBLE, words.words().free(name), description);
    }
}
