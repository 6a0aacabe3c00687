package io.keywright.processor.document;

import io.keywright.processor.model.Operation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the commands that an operation names: {@code SET … PX}, {@code EVALSHA: DEL, HSET}; and {@code GET of its
 * group}, which is on the key of the group that an entry belongs to.
 */
final class CommandText {

    private static final String SCRIPT = "EVALSHA: ";
    private static final String IN_ONE_SCRIPT = " in one script";
    private static final String OF_GROUP = " of its group";
    private static final Pattern WORD = Pattern.compile("(?:XGROUP|XINFO) [A-Z]+|[A-Z][A-Z_]+");

    /** Words in capitals that are options of commands. */
    private static final Set<String> OPTIONS = Set.of("PX", "NX", "IFEQ");

    /** By what is sent, of which there are some hundred texts, however many keys there are. */
    private static final Map<String, Set<String>> NAMES = new ConcurrentHashMap<>();

    private CommandText() {}

    /** An operation's commands in a cell. */
    static String cell(Operation operation) {
        return operation.commands().stream().map(CommandText::cell).collect(Collectors.joining(", "));
    }

    private static String cell(String sent) {
        if (sent.endsWith(OF_GROUP)) {
            return cell(sent.substring(0, sent.length() - OF_GROUP.length())) + OF_GROUP;
        }
        if (sent.startsWith(SCRIPT)) {
            return script(sent.substring(SCRIPT.length()).split(", "));
        }
        if (sent.endsWith(IN_ONE_SCRIPT)) {
            return script(
                    sent.substring(0, sent.length() - IN_ONE_SCRIPT.length()).split(" and "));
        }
        return List.of(sent.split(" or ")).stream().map(MarkdownText::code).collect(Collectors.joining(" or "));
    }

    private static String script(String[] commands) {
        return "script of " + List.of(commands).stream().map(MarkdownText::code).collect(Collectors.joining(", "));
    }

    /** The names of all commands that the operations send to their keys, or run in scripts there, sorted. */
    static Set<String> names(List<Operation> operations) {
        return names(operations, false);
    }

    /** The same of those on the keys of groups. */
    static Set<String> groupNames(List<Operation> operations) {
        return names(operations, true);
    }

    private static Set<String> names(List<Operation> operations, boolean ofGroups) {
        Set<String> names = new TreeSet<>();
        for (Operation operation : operations) {
            for (String sent : operation.commands()) {
                if (sent.endsWith(OF_GROUP) != ofGroups) {
                    continue;
                }
                names.addAll(NAMES.computeIfAbsent(sent, CommandText::namesIn));
            }
        }
        return names;
    }

    private static Set<String> namesIn(String sent) {
        Stream<String> words = WORD.matcher(sent)
                .results()
                .map(MatchResult::group)
                .filter(word -> !OPTIONS.contains(word))
                .map(word -> word.replace(' ', '|')); // as an ACL names a subcommand
        return Stream.concat(words, sent.endsWith(IN_ONE_SCRIPT) ? Stream.of("EVALSHA") : Stream.empty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether any operation runs a script. */
    static boolean runsScripts(List<Operation> operations) {
        return names(operations).contains("EVALSHA");
    }
}
