package io.keywright.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
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

    /**
     * A constant's name for a field's: {@code PRICE_CENTS} for {@code priceCents} or {@code price-cents}. In ASCII,
     * which every encoding of sources can hold.
     */
    static String constant(String text) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean startsWord = i > 0 && Character.isUpperCase(c) && !Character.isUpperCase(text.charAt(i - 1));
            if (startsWord && name.charAt(name.length() - 1) != '_') {
                name.append('_');
            }
            name.append(c < 0x80 && Character.isJavaIdentifierPart(c) ? c : '_');
        }
        return name.toString().toUpperCase(Locale.ROOT);
    }

    /** A parameter's or local variable's name, which no constant and no parameter of a lambda has. */
    static String local(String name) {
        return name.equals(constant(name)) || LAMBDA_PARAMETER.matcher(name).matches() ? name + "Value" : name;
    }

    /** A variable's name for a type's: {@code orderLine} for {@code OrderLine}. */
    static String variable(TypeName type) {
        TypeName raw = type instanceof ParameterizedTypeName generic ? generic.rawType() : type;
        String name = raw instanceof ClassName className ? className.simpleName() : "value";
        return local(Character.toLowerCase(name.charAt(0)) + name.substring(1));
    }
}
