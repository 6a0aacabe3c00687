package io.keywright.processor.document;

import io.keywright.processor.pattern.ClusterSlot;

/** Says what a hash tag means on a cluster. */
final class HashTagText {

    private HashTagText() {}

    /** Whether the tag is the same text in every key. */
    static boolean isConstant(String tag) {
        return !tag.contains("<");
    }

    static String cell(String tag) {
        return isConstant(tag)
                ? MarkdownText.code(tag) + ": all keys are in slot " + ClusterSlot.of(tag) + ", on one node"
                : MarkdownText.code(tag) + ": all keys with the same " + MarkdownText.code(tag) + " are in one slot";
    }
}
