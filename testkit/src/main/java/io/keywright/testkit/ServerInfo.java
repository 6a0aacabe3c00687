package io.keywright.testkit;

import java.util.Map;
import java.util.stream.Collectors;

/** What {@code INFO server} says. */
record ServerInfo(Map<String, String> fields) {

    static ServerInfo of(RedisCli cli) {
        String text = String.valueOf(cli.command("INFO", "server").text());
        return new ServerInfo(text.lines()
                .map(line -> line.split(":", 2))
                .filter(parts -> parts.length == 2)
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1].strip(), (first, second) -> first)));
    }

    boolean isValkey() {
        return fields.containsKey("valkey_version");
    }

    String version() {
        return fields.getOrDefault("valkey_version", fields.getOrDefault("redis_version", "unknown"));
    }

    long processId() {
        return Long.parseLong(fields.getOrDefault("process_id", "0"));
    }
}
