package io.keywright.sample.app;

import java.util.List;

/** The sample's main class: reads the command line, runs the sample, and turns what went wrong into an exit code. */
public final class SampleApp {

    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private SampleApp() {}

    /** Runs the sample; {@code --help} tells how. */
    public static void main(String[] arguments) {
        int exitCode = run(List.of(arguments));
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    private static int run(List<String> arguments) {
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (UsageException e) {
            System.err.println(e.getMessage());
            System.err.println("--help lists the options.");
            return WRONG_USAGE;
        }
        if (options.help()) {
            System.out.print(Options.USAGE);
            return 0;
        }
        Resources resources = new Resources();
        Thread hook = new Thread(() -> stop(resources), "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            Run.play(options, Screen.standard(), resources);
            removed(hook);
            return 0;
        } catch (Exception e) {
            if (removed(hook)) {
                report(e);
            }
            return FAILED;
        }
    }

    /** On Ctrl-C; what fails in the main thread from now on is no failure. */
    private static void stop(Resources resources) {
        try {
            resources.closeClients();
            System.out.println();
            System.out.println("Stopped before the end.");
        } catch (Exception e) {
            System.err.println("Stopped, but not everything could be cleaned up: " + words(e));
        }
    }

    /** Takes the hook away; false if the JVM is shutting down already. */
    private static boolean removed(Thread hook) {
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** Says what failed, in the words of every cause, each once. */
    private static void report(Exception failure) {
        StringBuilder text = new StringBuilder("The sample failed: ").append(words(failure));
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            String more = words(cause);
            if (text.indexOf(more) < 0) {
                text.append(System.lineSeparator()).append("  because: ").append(more);
            }
        }
        System.err.println(text);
    }

    private static String words(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message.strip();
    }
}
