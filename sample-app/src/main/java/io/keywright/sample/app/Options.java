package io.keywright.sample.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the command line asks for.
 *
 * @param redis the server to use; empty: one is started
 * @param products how many products the shop has, at least 100
 * @param requests how many product pages are asked for, at least 100
 * @param scenario the scenario to play in place of the shop's day
 * @param seed what the made-up data and the random requests follow from
 */
record Options(boolean help, Optional<String> redis, Optional<String> scenario, int products, int requests, long seed) {

    static final String USAGE = """
            A small shop on Keywright, with a real Redis and a real PostgreSQL.

            Usage: sample-app [options]

              --redis=URI      use this Redis or Valkey: redis://[[user]:password@]host[:port][/database] or rediss://...
                               Everything is written under a namespace of its own and removed at the end.
                               Without it an embedded Redis is started.
              --scenario=NAME  in place of the shop's day: stampede, outage or stale-race; each is about one thing that
                               caches get wrong, and prints a small table of what happened
              --products=N     how many products the shop has, 100 to 1000000 (25000)
              --requests=N     how many product pages are asked for, 100 to 10000000 (40000)
              --seed=N         what the made-up data and the random requests follow from (42)
              --help           print this and stop

            Through Maven: mvn -q -pl sample-app -am -DskipTests -Psample package -Dsample.arguments="--products=50000"

            Exit codes: 0 all went well, 1 something failed, 2 the command line is wrong.
            """;

    private static final Set<String> REDIS_SCHEMES = Set.of("redis", "rediss");

    /** Reads the arguments. */
    static Options parse(List<String> arguments) {
        Options options = new Options(false, Optional.empty(), Optional.empty(), 25_000, 40_000, 42);
        for (String argument : arguments) {
            options = options.with(argument);
        }
        if (options.redis.isPresent() && options.scenario.isPresent()) {
            throw new UsageException(
                    "--scenario breaks its own Redis, and leaves yours alone: give it without --redis");
        }
        return options;
    }

    private Options with(String argument) {
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        String value = equals < 0 ? "" : argument.substring(equals + 1);
        return switch (name) {
            case "--help", "-h" -> new Options(true, redis, scenario, products, requests, seed);
            case "--redis" -> new Options(help, Optional.of(redisUri(value)), scenario, products, requests, seed);
            case "--scenario" -> new Options(help, redis, Optional.of(scenario(value)), products, requests, seed);
            case "--products" ->
                new Options(help, redis, scenario, (int) number(name, value, 100, 1_000_000), requests, seed);
            case "--requests" ->
                new Options(help, redis, scenario, products, (int) number(name, value, 100, 10_000_000), seed);
            case "--seed" ->
                new Options(
                        help, redis, scenario, products, requests, number(name, value, Long.MIN_VALUE, Long.MAX_VALUE));
            default -> throw new UsageException("Unknown option: " + name);
        };
    }

    /** The value is not quoted in the message: it may hold a password. */
    private static String redisUri(String value) {
        try {
            URI uri = new URI(value);
            if (uri.getScheme() != null && REDIS_SCHEMES.contains(uri.getScheme()) && uri.getHost() != null) {
                return value;
            }
        } catch (URISyntaxException e) {
            // Said below.
        }
        throw new UsageException("--redis needs a URI such as redis://127.0.0.1:6379");
    }

    private static String scenario(String name) {
        if (!Scenario.ALL.containsKey(name)) {
            throw new UsageException("--scenario needs one of " + String.join(", ", Scenario.ALL.keySet()));
        }
        return name;
    }

    private static long number(String name, String value, long least, long greatest) {
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= greatest) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new UsageException(name + " needs a number from " + least + " to " + greatest + ", not '" + value + "'");
    }
}
