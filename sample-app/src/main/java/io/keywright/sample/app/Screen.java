package io.keywright.sample.app;

import java.io.Console;
import java.io.PrintStream;

/** Where the report goes. The text is plain ASCII, so that no encoding can spoil it. */
final class Screen {

    private final PrintStream out;
    private final boolean terminal;

    Screen(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Standard output. */
    static Screen standard() {
        return new Screen(System.out, isTerminal());
    }

    void title(String title) {
        out.println();
        out.println(title);
        out.flush();
    }

    void row(String what, String figure) {
        line(Figures.row(what, figure));
    }

    void line(String line) {
        out.println(line);
        out.flush();
    }

    Progress progress(String what, long total) {
        return new Progress(out, terminal, System::nanoTime, what, total);
    }

    /**
     * Whether somebody watches. From JDK 22 on there can be a console without a terminal, and a method that tells; this
     * is compiled for 17.
     */
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null || "dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
