package io.keywright.processor.document;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The commands that generated repositories may need: the one place that says what a user must be granted. A command
 * that is not here is not granted, and stops the document from being written.
 */
final class CommandTable {

    /** What each command does to its keys: read, write, or both. */
    private static final Map<String, String> ACCESS = Map.ofEntries(
            Map.entry("DEL", "write"),
            Map.entry("EVALSHA", "both"),
            Map.entry("EXISTS", "read"),
            Map.entry("GET", "read"),
            Map.entry("GETEX", "both"),
            Map.entry("HDEL", "write"),
            Map.entry("HEXISTS", "read"),
            Map.entry("HGET", "read"),
            Map.entry("HGETALL", "read"),
            Map.entry("HINCRBY", "both"),
            Map.entry("HINCRBYFLOAT", "both"),
            Map.entry("HLEN", "read"),
            Map.entry("HMGET", "read"),
            Map.entry("HSCAN", "read"),
            Map.entry("HSET", "write"),
            Map.entry("INCRBY", "both"),
            Map.entry("INCRBYFLOAT", "both"),
            Map.entry("MGET", "read"),
            Map.entry("PEXPIRE", "write"),
            Map.entry("PTTL", "read"),
            Map.entry("SET", "write"),
            Map.entry("UNLINK", "write"));

    /** What the runtime sends in place of a command, or runs in a script beside it. */
    private static final Map<String, Set<String>> COMPANIONS = Map.of(
            // Until a server has said after a reconnect that it knows GETEX.
            "GETEX", Set.of("GET", "PEXPIRE"),
            // A script gives a key its TTL only where it has none, and gives counts as text, which it reads back.
            "PEXPIRE", Set.of("PTTL"),
            "INCRBY", Set.of("GET"),
            "HINCRBY", Set.of("HGET"));

    private CommandTable() {}

    /** All commands to grant for those that operations name, sorted. */
    static Set<String> granted(Set<String> named) {
        Set<String> all = new TreeSet<>(named);
        named.forEach(command -> all.addAll(COMPANIONS.getOrDefault(command, Set.of())));
        all.forEach(CommandTable::access);
        return all;
    }

    /** What the command does to its keys. */
    static String access(String command) {
        String access = ACCESS.get(command);
        if (access == null) {
            throw new IllegalStateException("The command table does not know " + command);
        }
        return access;
    }
}
