package io.keywright.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a server says when it refuses: the one place that knows how errors are worded.
 *
 * <p>Before Redis 7.0, what is refused inside a script comes as {@code ERR Error running script (call to f_…):
 * @user_script:3: @user_script: 3: -READONLY You can't write against a read only replica.}; and a command that the ACL
 * forbids has no code of its own in a script of any version. What counts is what was refused, not where.
 */
final class ServerError {

    static final String UNKNOWN = "ERR";

    private static final String IN_SCRIPT = "ERR Error running script";

    /** The last of the places that the script's error has come by, and the command's own error. */
    private static final Pattern CAUSE = Pattern.compile(".*@\\w+: ?\\d+: -?(.*)", Pattern.DOTALL);

    /** Since Redis 7.0 the code stands first, and the place at the end. */
    private static final String INSIDE_SCRIPT = ", on @user_script:";

    /** What the ACL forbids a script, in the words of 6.2 and 7.0, and of later ones. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("(ERR )?(The user executing the script can't |ACL failure in script).*", Pattern.DOTALL);

    private ServerError() {}

    /** The error's code, in capitals, such as {@code WRONGTYPE}; {@code ERR} if it has none. */
    static String code(@Nullable String answer) {
        if (answer == null) {
            return UNKNOWN;
        }
        String refusal = answer;
        if (answer.startsWith(IN_SCRIPT)) {
            Matcher cause = CAUSE.matcher(answer);
            refusal = cause.matches() ? cause.group(1) : answer;
        }
        return FORBIDDEN.matcher(refusal).matches() ? "NOPERM" : firstWord(refusal);
    }

    private static String firstWord(String answer) {
        int space = answer.indexOf(' ');
        String first = space < 0 ? answer : answer.substring(0, space);
        for (int i = 0; i < first.length(); i++) {
            char c = first.charAt(i);
            if ((c < 'A' || c > 'Z') && c != '_') {
                return UNKNOWN;
            }
        }
        return first.isEmpty() ? UNKNOWN : first;
    }

    /** Whether the error has this code, of the whole command or of one inside its script. */
    static boolean is(@Nullable String answer, String code) {
        return code(answer).equals(code);
    }

    /** Whether it is a refusal of the whole command with this code: nothing of it was executed. */
    static boolean isUpFront(@Nullable String answer, String code) {
        return answer != null && firstWord(answer).equals(code) && !answer.contains(INSIDE_SCRIPT);
    }

    /**
     * Cuts out all that the server may have quoted: from the first quotation mark to the last, and the arguments of a
     * command that it does not know.
     */
    static String redact(@Nullable String answer) {
        if (answer == null || answer.isEmpty()) {
            return UNKNOWN;
        }
        int arguments = answer.indexOf("with args beginning with");
        String text = arguments < 0 ? answer : answer.substring(0, arguments).trim();
        int first = -1;
        int last = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '"' || c == '`') {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (last <= first) {
            return text;
        }
        return text.substring(0, first + 1) + "…" + text.substring(last);
    }
}
