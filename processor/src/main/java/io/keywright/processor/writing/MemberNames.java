package io.keywright.processor.writing;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** Gives names that are Java identifiers and that nothing else in the same scope has. */
final class MemberNames {

    private static final Pattern LAMBDA_PARAMETER = Pattern.compile("(to|from|element)\\d*");

    private final Set<String> taken;

    MemberNames(Set<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** The suggestion, or where it is taken, the suggestion and a number. */
    String unique(String suggestion) {
        String identifier = identifier(suggestion);
        String name = identifier;
        for (int i = 2; !taken.add(name); i++) {
            name = identifier + i;
        }
        return name;
    }

    private static String identifier(String text) {
        StringBuilder name = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c) ? c : '_')
                .forEach(name::appendCodePoint);
        if (name.isEmpty() || !Character.isJavaIdentifierStart(name.codePointAt(0))) {
            name.insert(0, '_');
        }
        return SourceVersion.isName(name) ? name.toString() : name.append('_').toString();
    }

    /** A constant's name for a field's: {@code PRICE_CENTS} for {@code priceCents} or {@code price-cents}. */
    static String constant(String text) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean startsWord = i > 0 && Character.isUpperCase(c) && !Character.isUpperCase(text.charAt(i - 1));
            if (startsWord && name.charAt(name.length() - 1) != '_') {
                name.append('_');
            }
            name.append(Character.isJavaIdentifierPart(c) ? c : '_');
        }
        return name.toString().toUpperCase(Locale.ROOT);
    }

    /** A parameter's or local variable's name, which no constant and no parameter of a lambda has. */
    static String local(String name) {
        boolean likeConstant =
                name.equals(name.toUpperCase(Locale.ROOT)) && !name.equals(name.toLowerCase(Locale.ROOT));
        return likeConstant || LAMBDA_PARAMETER.matcher(name).matches() ? name + "Value" : name;
    }
}
