package io.keywright.processor.document;

import io.keywright.processor.model.EntryGroup;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.RepositoryModel;
import io.keywright.processor.pattern.BoundPattern;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The ACL user that the application needs, and no more: explicit commands, never a category, since {@code @read} holds
 * KEYS and SCAN and {@code @write} holds FLUSHALL.
 */
final class AccessRules {

    /** Stands for the password's digest; a server refuses it as it is. */
    static final String PASSWORD = "#<sha256>";

    /** What a connection needs before its first call. */
    static final List<String> CONNECTION = List.of("client|setname", "command|info", "hello", "ping");

    /** What the connection of near caches needs beside that. */
    private static final List<String> TRACKING = List.of("client|tracking");

    /** Its sign of life. */
    private static final String BEAT = "EXISTS";

    /** What a connection to a cluster needs beside that, to find its nodes. */
    static final List<String> CLUSTER = List.of("cluster|myid", "cluster|nodes", "info");

    private final List<RepositoryModel> repositories;
    private final String user;

    AccessRules(DocumentModel model) {
        repositories = model.repositories();
        String name = model.keyspaceName().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_.-]", "-");
        user = name.isEmpty() ? "app" : name + "-app";
    }

    /** The rule in the syntax of Redis 6.2: every granted command on every key. */
    String redis62() {
        Set<String> keys = new LinkedHashSet<>();
        Set<String> commands = new TreeSet<>();
        for (RepositoryModel repository : repositories) {
            keys.add(granted(repository.schema()));
            commands.addAll(commands(repository));
            for (EntryGroup group : repository.schema().traits().groups()) {
                keys.add(granted(group));
                commands.addAll(groupCommands(repository));
            }
        }
        commands.removeAll(CommandTable.SINCE_70);
        return user() + " " + keys(keys) + " " + grants(commands) + " " + grants(connection());
    }

    /** The rule in the syntax of Redis 7.0: each command on the keys of its own kind alone, by selectors. */
    String redis70() {
        Map<String, Set<String>> keysByCommands = new LinkedHashMap<>();
        for (RepositoryModel repository : repositories) {
            keysByCommands
                    .computeIfAbsent(grants(commands(repository)), unused -> new LinkedHashSet<>())
                    .add(granted(repository.schema()));
            for (EntryGroup group : repository.schema().traits().groups()) {
                keysByCommands
                        .computeIfAbsent(grants(groupCommands(repository)), unused -> new LinkedHashSet<>())
                        .add(granted(group));
            }
        }
        // A script is let through by one selector with all its keys; its commands then each by their own.
        for (RepositoryModel repository : repositories) {
            companion(repository)
                    .ifPresent(other -> keysByCommands
                            .computeIfAbsent("+evalsha", unused -> new LinkedHashSet<>())
                            .addAll(List.of(granted(repository.schema()), granted(other))));
        }
        List<String> selectors = new ArrayList<>();
        keysByCommands.forEach((grants, keys) -> selectors.add("(" + keys(keys) + " " + grants + ")"));
        return user() + " " + grants(connection()) + " " + String.join(" ", selectors);
    }

    /** The key that takes what the groups of a STREAM give up, or what is due in a schedule. */
    private Optional<KeySchema> companion(RepositoryModel repository) {
        return StreamText.use(repository.schema())
                .flatMap(use -> use.deadLetters().or(use::stream))
                .flatMap(other -> repositories.stream()
                        .map(RepositoryModel::schema)
                        .filter(schema -> schema.repository().equals(other))
                        .findFirst());
    }

    /** Whether any repository runs scripts. */
    boolean runsScripts() {
        return repositories.stream().anyMatch(repository -> CommandText.runsScripts(repository.operations()));
    }

    static Set<String> commands(RepositoryModel repository) {
        Set<String> names = new TreeSet<>(CommandText.names(repository.operations()));
        if (repository.schema().near().isPresent()) {
            names.add(BEAT);
        }
        Set<String> commands = CommandTable.granted(names);
        if (repository.schema().isSchedule()) {
            commands.removeIf(command -> command.startsWith("X")); // those are for its stream, which has them too
        }
        return commands;
    }

    private List<String> connection() {
        boolean near = repositories.stream()
                .anyMatch(repository -> repository.schema().near().isPresent());
        return near
                ? Stream.concat(CONNECTION.stream(), TRACKING.stream()).sorted().toList()
                : CONNECTION;
    }

    /** On the keys of groups that a cache's entries belong to. */
    static Set<String> groupCommands(RepositoryModel repository) {
        Set<String> names = new TreeSet<>(CommandText.groupNames(repository.operations()));
        if (repository.schema().near().isPresent() && !names.isEmpty()) {
            names.add(BEAT); // changes of a group are told like those of its entries
        }
        return CommandTable.granted(names);
    }

    static String grants(Iterable<String> commands) {
        List<String> grants = new ArrayList<>();
        commands.forEach(command -> grants.add("+" + command.toLowerCase(Locale.ROOT)));
        return String.join(" ", grants);
    }

    private String user() {
        return "user " + user + " on " + PASSWORD + " resetchannels resetkeys -@all";
    }

    private static String keys(Set<String> globs) {
        return String.join(" ", globs);
    }

    /** Keys, or channels, in an ACL rule. */
    private static String granted(KeySchema schema) {
        return (schema.isChannel() ? "&" : "~") + glob(schema);
    }

    private static String granted(EntryGroup group) {
        return "~" + glob(group.pattern());
    }

    /** An ACL rule knows no quotes: what it can't hold is any one byte to it. */
    static String glob(KeySchema schema) {
        return glob(schema.pattern());
    }

    private static String glob(BoundPattern pattern) {
        StringBuilder glob = new StringBuilder();
        for (byte b : pattern.glob().getBytes(StandardCharsets.UTF_8)) {
            glob.append(b > ' ' && b < 0x7f && b != '(' && b != ')' ? (char) b : '?');
        }
        return glob.toString();
    }
}
