package io.keywright.processor.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.keywright.annotation.Expiry;
import io.keywright.annotation.RedisType;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.KeysTouched;
import io.keywright.processor.model.Operation;
import io.keywright.processor.model.Parameter;
import io.keywright.processor.model.RepositoryModel;
import io.keywright.processor.model.ValueShape;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What holds of every operation of every kind of repository, of those too that are added one day: none costs more than
 * the caller or a bound allows (UnboundedRead), and each says how many keys it touches.
 */
class OperationGuardsTest {

    /** What a command costs on the server. */
    private enum Cost {
        /** Constant, or by a logarithm, or by what the call itself brings along. */
        SMALL,
        /** By a limit that the call gives. */
        LIMITED,
        /** By what is taken away, each piece of which was added once. */
        REMOVED,
        /** By all that the key holds. */
        WHOLE,
        /** Nobody has looked it up: it belongs into the table below. */
        UNKNOWN
    }

    /** By the Redis documentation's own complexity; a command that is not here must be looked up there first. */
    private static final Map<Cost, String> COMMANDS = Map.of(
            Cost.SMALL,
            "APPEND GET GETEX GETRANGE SET SETRANGE TIME MGET INCRBY INCRBYFLOAT UNLINK EXISTS PTTL PEXPIRE PEXPIREAT HGET HMGET HSET HSETNX HDEL HEXISTS HLEN HINCRBY"
                    + " HINCRBYFLOAT LPUSH RPUSH LLEN LINDEX LMOVE SADD SREM SCARD SISMEMBER SMISMEMBER ZADD ZINCRBY ZREM"
                    + " ZCARD ZSCORE ZMSCORE ZRANK ZREVRANK ZCOUNT PFADD PFCOUNT PFMERGE GETBIT SETBIT GEOADD GEOPOS GEODIST"
                    + " XADD XLEN XDEL XINFO TIME BITFIELD BITFIELD_RO PUBLISH SPUBLISH BLMOVE BZPOPMIN BZPOPMAX INFO WAIT",
            Cost.LIMITED,
            "LRANGE LPOP RPOP SRANDMEMBER SPOP HSCAN SSCAN ZSCAN ZRANGE ZREVRANGE ZRANGEBYSCORE ZREVRANGEBYSCORE"
                    + " ZRANGEBYLEX ZPOPMIN ZPOPMAX GEOSEARCH XRANGE XREVRANGE XPENDING",
            // DEL: a record that is saved has no more fields than its type
            Cost.REMOVED,
            "LTRIM ZREMRANGEBYSCORE ZREMRANGEBYRANK XTRIM DEL",
            Cost.WHOLE,
            "HGETALL SMEMBERS SINTER SINTERCARD SUNION SDIFF BITCOUNT BITPOS BITOP");

    private static final Pattern COMMAND = Pattern.compile("\\b[A-Z][A-Z0-9_]{2,}\\b");

    /** Words of capitals that are no commands of their own. */
    private static final Set<String> WORDS =
            Set.of("EVALSHA", "IFEQ", "PX", "NX", "XX", "GT", "LT", "LIMIT", "COUNT", "STREAM", "GROUPS");

    private static final List<RepositoryModel> ALL = EveryKind.repositories();

    private static final Map<String, Cost> COSTS = costs();

    private static Map<String, Cost> costs() {
        Map<String, Cost> costs = new TreeMap<>();
        COMMANDS.forEach((cost, names) -> List.of(names.split(" ")).forEach(name -> costs.put(name, cost)));
        return costs;
    }

    /** All types that anything can be generated for are looked at here. */
    @Test
    void everyTypeIsHere() {
        assertThat(EveryKind.types()).containsExactlyInAnyOrder(RedisType.values());
    }

    @Test
    void everyKindIsHere() {
        assertThat(Operations.ALL)
                .allSatisfy(kind -> assertThat(ALL)
                        .as("repositories of %s, in EveryKind", kind.getClass().getSimpleName())
                        .anyMatch(repository -> kind.serves(repository.schema())));
    }

    @Test
    void noOperationReadsWhatNothingBounds() {
        assertThat(each((operation, schema) -> commands(operation).stream()
                        .filter(command -> !isAffordable(command, operation, schema))
                        .map(command -> command + " costs " + cost(command))))
                .isEmpty();
        assertThat(each((operation, schema) -> Stream.of("no command")
                        .filter(none -> commands(operation).isEmpty())))
                .isEmpty();
    }

    /** What is wrong with operations, in a line each. */
    private static List<String> each(BiFunction<Operation, KeySchema, Stream<String>> wrong) {
        return ALL.stream()
                .flatMap(repository -> repository.operations().stream()
                        // what only makes something, such as a consumer, reads nothing itself
                        .filter(operation -> !operation.local())
                        .flatMap(operation -> wrong.apply(operation, repository.schema())
                                .map(text -> repository.schema().type() + " " + operation.signature() + " "
                                        + operation.commands() + ": " + text)))
                .distinct()
                .toList();
    }

    /** And what a bound makes affordable says so, where people read it. */
    @Test
    void whatReadsAllSaysHowMuchThatIs() {
        assertThat(ALL.stream().flatMap(repository -> repository.operations().stream()))
                .filteredOn(
                        operation -> commands(operation).stream().anyMatch(command -> COSTS.get(command) == Cost.WHOLE))
                .isNotEmpty()
                .allSatisfy(operation ->
                        assertThat(operation.complexity()).containsAnyOf("at most 1", "the record's 2 fields"));
    }

    private static boolean isAffordable(String command, Operation operation, KeySchema schema) {
        boolean bounded = schema.bound().isPresent();
        return switch (cost(command)) {
            case SMALL, REMOVED -> true;
            case LIMITED -> bounded || hasLimit(operation) || givesOne(operation, schema);
            // a record has no more fields than its type has components
            case WHOLE -> bounded || schema.value() instanceof ValueShape.Fields;
            case UNKNOWN -> false;
        };
    }

    private static Cost cost(String command) {
        return COSTS.getOrDefault(command, Cost.UNKNOWN);
    }

    private static boolean hasLimit(Operation operation) {
        return operation.parameters().stream()
                .anyMatch(parameter -> parameter.type().equals(TypeName.INT)
                        && parameter.description().contains("at least 1"));
    }

    /** One element and no collection of them; or what it asks for is one entry by its id. */
    private static boolean givesOne(Operation operation, KeySchema schema) {
        if (operation.parameters().stream()
                .anyMatch(parameter -> Set.of("entryId", "letterId").contains(parameter.name()))) {
            return true;
        }
        String result = operation.result().toString();
        return result.contains(schema.domain().simpleName()) && !result.contains("java.util.List<");
    }

    private static List<String> commands(Operation operation) {
        return operation.commands().stream()
                .flatMap(text -> COMMAND.matcher(text).results().map(match -> match.group()))
                .filter(word -> !WORDS.contains(word))
                .toList();
    }

    /** An operation that is given keys, besides the parts of one, says what becomes of them in a cluster. */
    @Test
    void whatIsGivenSeveralKeysSplitsThemOrNamesThemTogether() {
        assertThat(each((operation, schema) -> Stream.of("touches " + operation.keys())
                        .filter(touched -> !allowed(operation, schema).contains(operation.keys()))))
                .isEmpty();
    }

    private static Set<KeysTouched> allowed(Operation operation, KeySchema schema) {
        if (operation.parameters().stream().anyMatch(parameter -> isOf(parameter, schema.keyType()))) {
            return Set.of(KeysTouched.SPLIT, KeysTouched.TOGETHER);
        }
        // elements may be of several keys; what needs those of one refuses others
        return operation.parameters().stream().anyMatch(parameter -> isCollectionOf(parameter, schema.domain()))
                ? Set.of(KeysTouched.SPLIT, KeysTouched.ONE)
                : Set.of(KeysTouched.ONE);
    }

    private static boolean isOf(Parameter parameter, TypeName type) {
        return parameter.type().equals(type) || isCollectionOf(parameter, type);
    }

    private static boolean isCollectionOf(Parameter parameter, TypeName type) {
        return parameter.type() instanceof ParameterizedTypeName generic
                && generic.rawType().equals(ClassName.get(Collection.class))
                && (generic.typeArguments().get(0).equals(type)
                        || generic.typeArguments().get(0).equals(WildcardTypeName.subtypeOf(type)));
    }

    @Test
    void whatNamesKeysTogetherSaysWhatAClusterAsks() {
        assertThat(ALL.stream().flatMap(repository -> repository.operations().stream()))
                .filteredOn(operation -> operation.keys() == KeysTouched.TOGETHER)
                .isNotEmpty()
                .allSatisfy(
                        operation -> assertThat(operation.summary()).contains("In a cluster the keys are of one slot"));
    }

    /**
     * Under SLIDING a read starts the TTL; which it does, is what more it sends than it does under REFRESH_ON_WRITE.
     */
    @Test
    void readsThatStartTheTtlSaySo() {
        Map<String, Operation> sliding = of(Expiry.SLIDING);
        Map<String, Operation> refreshed = of(Expiry.REFRESH_ON_WRITE);

        assertThat(sliding.keySet())
                .filteredOn(name -> refreshed.containsKey(name)
                        && !sliding.get(name)
                                .commands()
                                .equals(refreshed.get(name).commands()))
                .hasSizeGreaterThan(20)
                .allSatisfy(name -> assertThat(sliding.get(name).summary()).contains("TTL", "anew"));
    }

    /** The operations of each form of each type, under an expiry. */
    private static Map<String, Operation> of(Expiry expiry) {
        Map<String, Operation> operations = new TreeMap<>();
        for (RepositoryModel repository : ALL) {
            KeySchema schema = repository.schema();
            if (schema.expiry().equals(Optional.of(expiry))) {
                repository
                        .operations()
                        .forEach(operation -> operations.put(
                                schema.type() + " " + schema.bound() + " "
                                        + schema.value().getClass() + " " + schema.counters() + " " + operation.name()
                                        + operation.parameters().size(),
                                operation));
            }
        }
        return operations;
    }
}
