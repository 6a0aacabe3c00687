package io.keywright.repository;

import io.lettuce.core.cluster.SlotHash;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Splits the keys of a multi-key command so that each part's keys are of one cluster slot. */
public final class Slots {

    private Slots() {}

    /**
     * The indexes of the keys, grouped by slot, groups and indexes in the order of the keys.
     *
     * @return one group with all indexes where the server is no cluster; no group for no keys
     */
    public static List<int[]> group(List<byte[]> keys, boolean cluster) {
        if (keys.isEmpty()) {
            return List.of();
        }
        if (!cluster) {
            int[] all = new int[keys.size()];
            for (int i = 0; i < all.length; i++) {
                all[i] = i;
            }
            return List.of(all);
        }
        Map<Integer, List<Integer>> bySlot = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            bySlot.computeIfAbsent(SlotHash.getSlot(keys.get(i)), slot -> new ArrayList<>())
                    .add(i);
        }
        List<int[]> groups = new ArrayList<>(bySlot.size());
        for (List<Integer> indexes : bySlot.values()) {
            groups.add(indexes.stream().mapToInt(Integer::intValue).toArray());
        }
        return groups;
    }

    /**
     * Refuses keys that one command can't name.
     *
     * @throws IllegalArgumentException if the server is a cluster and two of the keys are of different slots; it names
     *     the pattern and both slots, and no key, which may hold a secret
     */
    static void requireOne(String keyPattern, List<byte[]> keys, boolean cluster) {
        if (!cluster || keys.isEmpty()) {
            return;
        }
        int slot = SlotHash.getSlot(keys.get(0));
        for (byte[] key : keys) {
            int other = SlotHash.getSlot(key);
            if (other != slot) {
                throw new IllegalArgumentException(keyPattern + ": the keys are in different cluster slots, " + slot
                        + " and " + other + ", so that no command can work on all of them;"
                        + " a common hash tag in the pattern would put them into one");
            }
        }
    }
}
