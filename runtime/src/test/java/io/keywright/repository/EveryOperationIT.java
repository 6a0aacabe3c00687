package io.keywright.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.keywright.Keywright;
import io.keywright.Outcome;
import io.keywright.annotation.RateAlgorithm;
import io.keywright.testkit.RedisServer;
import io.keywright.testkit.RedisTest;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Holds the tables of the stores together: each store has one, and each of its public operations has a row in it, so
 * that none is added whose TTL, content and type nobody has looked at.
 */
@RedisTest
class EveryOperationIT {

    @Test
    void isInATable(RedisServer server) throws Exception {
        try (Keywright keywright = Fixtures.connect(server.uri())) {
            Map<Class<?>, List<String>> tables = tables(keywright, server);

            assertThat(stores()).isNotEmpty().allSatisfy(store -> {
                assertThat(tables).containsKey(store);
                List<String> rows = tables.get(store);
                for (String operation : operations(store)) {
                    assertThat(Collections.frequency(rows, operation))
                            .as("rows of %s.%s", store.getSimpleName(), operation)
                            .isGreaterThanOrEqualTo(Collections.frequency(operations(store), operation));
                }
                assertThat(operations(store)).containsAll(rows);
            });
        }
    }

    /**
     * Values bring their TTL, a limiter's is its window, and results have one for all; what holds elements, which share
     * one, takes it from the caller: its table runs so too.
     */
    @Test
    void takesATtlOfTheCallersWhereElementsShareOne() throws Exception {
        assertThat(stores())
                .contains(StringStore.class, HashStore.class)
                .filteredOn(store -> store.getSimpleName().endsWith("Store"))
                .allSatisfy(store -> assertThat(ExpiryTable.lasting(store).isPresent())
                        .as("%s.lasting", store.getSimpleName())
                        .isEqualTo(!Set.of(StringStore.class, HashStore.class, RateLimitStore.class, ClaimStore.class)
                                .contains(store)));
    }

    private static Map<Class<?>, List<String>> tables(Keywright keywright, RedisServer server) {
        Map<Class<?>, List<String>> tables = new LinkedHashMap<>();
        List<String> strings = new ArrayList<>();
        strings.addAll(StringStoreExpiryIT.documents(keywright, server).operations());
        strings.addAll(StringStoreExpiryIT.severalAtOnce(keywright, server).operations());
        strings.addAll(StringStoreExpiryIT.counters(keywright, server).operations());
        tables.put(StringStore.class, strings);
        var records = HashStoreExpiryIT.table(keywright, server);
        HashStoreExpiryIT.wholeRecords(records);
        HashStoreExpiryIT.singleFields(records);
        HashStoreExpiryIT.counters(records);
        tables.put(HashStore.class, records.operations());
        tables.put(
                HashMapStore.class,
                HashMapStoreExpiryIT.table(keywright, server, true).operations());
        tables.put(
                ListStore.class,
                ListStoreExpiryIT.table(keywright, server, true).operations());
        tables.put(
                SetStore.class, SetStoreExpiryIT.table(keywright, server, true).operations());
        tables.put(
                SortedSetStore.class,
                SortedSetStoreExpiryIT.table(keywright, server).operations());
        tables.put(
                HyperLogLogStore.class,
                HyperLogLogStoreExpiryIT.table(keywright, server).operations());
        tables.put(
                BitmapStore.class, BitmapStoreExpiryIT.table(keywright, server).operations());
        tables.put(
                BitfieldStore.class,
                BitfieldStoreExpiryIT.table(keywright, server).operations());
        tables.put(GeoStore.class, GeoStoreExpiryIT.table(keywright, server).operations());
        tables.put(
                StreamStore.class, StreamStoreExpiryIT.table(keywright, server).operations());
        tables.put(
                RateLimitStore.class,
                RateLimitStoreExpiryIT.table(keywright, server, RateAlgorithm.SLIDING_WINDOW)
                        .operations());
        tables.put(ClaimStore.class, ClaimStoreExpiryIT.table(keywright, server).operations());
        tables.put(
                ScheduleStore.class,
                ScheduleStoreExpiryIT.table(keywright, server).operations());
        tables.put(
                BlockingList.class,
                BlockingPopsExpiryIT.lists(keywright, server).operations());
        tables.put(
                BlockingSortedSet.class,
                BlockingPopsExpiryIT.sortedSets(keywright, server).operations());
        return tables;
    }

    /** The public stores of the package and what blocks in their place, found among its classes. */
    private static List<Class<?>> stores() throws ClassNotFoundException, IOException {
        List<Class<?>> stores = new ArrayList<>();
        for (String name : classes()) {
            if (name.endsWith("Store.class") || name.startsWith("Blocking")) {
                Class<?> store = Class.forName("io.keywright.repository." + name.replace(".class", ""));
                if (Modifier.isPublic(store.getModifiers())) {
                    stores.add(store);
                }
            }
        }
        return stores;
    }

    /** The names of the package's class files, which are in a directory or, late in a build, in a jar. */
    private static List<String> classes() throws IOException {
        URL store = Objects.requireNonNull(StringStore.class.getResource("StringStore.class"));
        if (store.openConnection() instanceof JarURLConnection jar) {
            String folder = jar.getEntryName().replace("StringStore.class", "");
            return jar.getJarFile().stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.startsWith(folder))
                    .map(name -> name.substring(folder.length()))
                    .toList();
        }
        return List.of(
                Objects.requireNonNull(new File(store.getPath()).getParentFile().list()));
    }

    /** The operations, each as often as it is overloaded. */
    private static List<String> operations(Class<?> store) {
        return Arrays.stream(store.getMethods())
                .filter(method -> Call.class.isAssignableFrom(method.getReturnType())
                        || Outcome.class.isAssignableFrom(method.getReturnType()))
                // what a public store inherits from a class of the package has a bridge beside it
                .collect(Collectors.toMap(
                        method -> method.getName() + Arrays.toString(method.getParameterTypes()),
                        Method::getName,
                        (method, bridge) -> method))
                .values()
                .stream()
                .toList();
    }
}
