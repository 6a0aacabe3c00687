package io.keywright.processor.validation;

import io.keywright.annotation.Accept;
import io.keywright.processor.declaration.DeclaredAnnotation;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Problems;
import io.keywright.processor.diagnostics.Rule;
import io.keywright.processor.model.Acceptance;
import io.keywright.processor.model.KeySchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * What the author has accepted, and whether that makes sense: the rules InvalidAcceptance and UnusedAcceptance. Only
 * judgements can be accepted.
 */
public final class Acceptances {

    private Acceptances() {}

    /** The acceptance of a problem at the narrowest place that has one; a suppression counts as one without reason. */
    static Optional<Acceptance> of(Problem problem) {
        if (!problem.suppressible()) {
            return Optional.empty();
        }
        String rule = problem.rule().id();
        for (Element at = problem.place().element(); at != null; at = at.getEnclosingElement()) {
            for (DeclaredAnnotation accept : on(at)) {
                if (accept.isWhole() && accept.text("rule").equals(rule)) {
                    return Optional.of(
                            new Acceptance(rule, accept.text("reason").strip(), name(at)));
                }
            }
            if (Problems.isSuppressedOn(problem.rule(), at)) {
                return Optional.of(new Acceptance(rule, "", name(at)));
            }
        }
        return Optional.empty();
    }

    /** Judges the acceptances on the components of a type whose schemas are given. */
    public static void checkComponents(TypeElement type, Collection<KeySchema> schemas, Problems problems) {
        ElementFilter.fieldsIn(type.getEnclosedElements()).forEach(field -> check(field, schemas, problems));
    }

    /** Judges the acceptances on a type or a package, in which the given schemas stand. */
    public static void check(Element element, Collection<KeySchema> schemas, Problems problems) {
        List<String> seen = new ArrayList<>();
        for (DeclaredAnnotation accept : on(element)) {
            if (!accept.isWhole()) {
                continue;
            }
            String rule = accept.text("rule");
            if (isValid(accept, rule, problems)) {
                boolean used = !seen.contains(rule)
                        && schemas.stream()
                                .flatMap(schema -> schema.accepted().stream())
                                .anyMatch(accepted -> accepted.rule().equals(rule)
                                        && accepted.place().equals(name(element)));
                if (!used) {
                    problems.add(Problem.of(
                            Rule.UNUSED_ACCEPTANCE,
                            accept.place("rule"),
                            "'" + rule + "' is accepted on '" + name(element) + "', but nothing there breaks it",
                            "Fix: remove the acceptance; what it was for has been mended."));
                }
            }
            seen.add(rule);
        }
    }

    private static boolean isValid(DeclaredAnnotation accept, String rule, Problems problems) {
        Optional<Rule> known = Arrays.stream(Rule.values())
                .filter(candidate -> candidate.id().equals(rule))
                .findFirst();
        if (known.isEmpty()) {
            problems.add(Problem.of(
                    Rule.INVALID_ACCEPTANCE,
                    accept.place("rule"),
                    "'" + rule + "' is no rule that could be accepted",
                    "Fix: give the name that stands in the message's brackets, without \"keywright:\"."));
        } else if (!known.get().isSuppressible()) {
            problems.add(Problem.of(
                    Rule.INVALID_ACCEPTANCE,
                    accept.place("rule"),
                    "'" + rule + "' is no judgement but a fact, and can't be accepted",
                    "Fix: mend what it reports, and remove the acceptance."));
        } else if (accept.text("reason").isBlank()) {
            problems.add(Problem.of(
                    Rule.INVALID_ACCEPTANCE,
                    accept.place("reason"),
                    "The acceptance of '" + rule + "' gives no reason",
                    "Fix: say why it is right here, in words for those who operate the server."));
        } else {
            return true;
        }
        return false;
    }

    private static List<DeclaredAnnotation> on(Element element) {
        return DeclaredAnnotation.findAll(element, Accept.class, Accept.Container.class);
    }

    private static String name(Element element) {
        return element instanceof QualifiedNameable named
                ? named.getQualifiedName().toString()
                : element.getSimpleName().toString();
    }
}
