package io.keywright.processor.pattern;

/** The transitions that leave a state, refilled for each state that a search looks at. */
final class Transitions {
    private final IntList low = new IntList();
    private final IntList high = new IntList();
    private final IntList target = new IntList();

    void clear() {
        low.clear();
        high.clear();
        target.clear();
    }

    void add(int first, int last, int to) {
        low.add(first);
        high.add(last);
        target.add(to);
    }

    int size() {
        return target.size();
    }

    int low(int index) {
        return low.get(index);
    }

    int high(int index) {
        return high.get(index);
    }

    int target(int index) {
        return target.get(index);
    }
}
