package io.keywright.processor.document;

import java.util.List;

/** The least privilege that the application needs, ready to be pasted. */
final class AccessSection {

    private AccessSection() {}

    static String render(DocumentModel model) {
        AccessRules rules = new AccessRules(model);
        StringBuilder text = new StringBuilder();
        text.append(
                "For an ACL file; `ACL SETUSER` takes the same words after `user`. Put the password's SHA-256 in place"
                        + " of `<sha256>`. Redis 7.0 and later, Valkey:\n\n");
        text.append(block(rules.redis70()));
        text.append("\nRedis 6.2 has no selectors, so that each command reaches all keys:\n\n");
        text.append(block(rules.redis62()));
        text.append("\nTo be added where it applies:\n\n");
        MarkdownTable table = new MarkdownTable("Where", "Add");
        table.row("Redis Cluster", grants(AccessRules.CLUSTER));
        table.row("the URI names a database", grants(List.of("select")));
        table.row(
                "Redis ≥ 7.2, Valkey: the client's name and version in `CLIENT LIST`",
                grants(List.of("client|setinfo")));
        if (rules.runsScripts()) {
            table.row("nobody else loads the scripts", grants(List.of("eval")) + " beside each `+evalsha`");
        }
        table.row("a namespace", "the namespace before each pattern, after the `~` or `&`");
        text.append(table);
        if (rules.runsScripts()) {
            text.append("\nScripts are called by their digest; the server forgets them when it restarts or fails over."
                    + " Keywright then sends the text by `EVAL`. With `+eval` this user can run any script on its own"
                    + " keys; without it calls that need a script fail with `NOPERM` until another user has loaded"
                    + " it.\n");
        }
        return text.toString();
    }

    private static String grants(List<String> commands) {
        return MarkdownText.code(AccessRules.grants(commands));
    }

    private static String block(String rule) {
        return "```\n" + rule + "\n```\n";
    }
}
