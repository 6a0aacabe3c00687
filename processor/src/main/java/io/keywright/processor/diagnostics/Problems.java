package io.keywright.processor.diagnostics;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Collects what was found, and hands it to the compiler once. The same finding at the same place counts once, since
 * javac prints repeated messages and stops after 100. Not thread-safe, like all of the compiler.
 */
public final class Problems {

    private final Set<Problem> found = new LinkedHashSet<>();

    /** Adds a finding unless it is a judgement that its place suppresses. */
    public void add(Problem problem) {
        if (!problem.suppressible()
                || !isSuppressed(problem.rule(), problem.place().element())) {
            found.add(problem);
        }
    }

    /** Adds all of them. */
    public void addAll(Iterable<Problem> problems) {
        problems.forEach(this::add);
    }

    /** Whether a finding stops the build. */
    public boolean hasErrors() {
        return found.stream().anyMatch(problem -> problem.rule().kind() == Diagnostic.Kind.ERROR);
    }

    /** What was found, in the order of finding. */
    public List<Problem> all() {
        return new ArrayList<>(found);
    }

    /** Tells the compiler all that was found, and forgets it. */
    public void report(Messager messager) {
        for (Problem problem : found) {
            Place place = problem.place();
            messager.printMessage(
                    problem.rule().kind(), problem.text(), place.element(), place.annotation(), place.value());
        }
        found.clear();
    }

    private static boolean isSuppressed(Rule rule, Element element) {
        for (Element at = element; at != null; at = at.getEnclosingElement()) {
            if (isSuppressedOn(rule, at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code @SuppressWarnings} on this element itself silences the rule. */
    public static boolean isSuppressedOn(Rule rule, Element element) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> ((TypeElement) mirror.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals(SuppressWarnings.class.getName()))
                .flatMap(mirror -> mirror.getElementValues().values().stream())
                .anyMatch(value -> names(value, "keywright:" + rule.id()));
    }

    /** Of what is written there the compiler may not know all, so that it is no String, or no array of them. */
    private static boolean names(AnnotationValue value, String suppressed) {
        return value.getValue() instanceof List<?> values
                ? values.stream().anyMatch(one -> names((AnnotationValue) one, suppressed))
                : value.getValue().equals(suppressed);
    }
}
