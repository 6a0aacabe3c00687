package io.keywright.processor.pattern;

import io.keywright.processor.pattern.Language.OneOf;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes a list of ASCII words of equal length as a short expression: {@code 00} to {@code 23} as
 * {@code [01][0-9]|2[0-3]}.
 */
final class FixedWords {
    private FixedWords() {}

    static Language of(Collection<String> words) {
        Map<Character, Set<String>> restsByFirst = new TreeMap<>();
        for (String word : words) {
            if (!word.isEmpty()) {
                restsByFirst
                        .computeIfAbsent(word.charAt(0), first -> new LinkedHashSet<>())
                        .add(word.substring(1));
            }
        }
        Map<Set<String>, ByteSet> firstsByRests = new LinkedHashMap<>();
        restsByFirst.forEach((first, rests) -> firstsByRests.merge(rests, ByteSet.of(first), ByteSet::or));
        List<Language> options = new ArrayList<>();
        firstsByRests.forEach((rests, firsts) ->
                options.add(rests.contains("") ? new OneOf(firsts) : Language.sequence(new OneOf(firsts), of(rests))));
        return Language.choice(options);
    }
}
