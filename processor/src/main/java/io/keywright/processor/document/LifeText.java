package io.keywright.processor.document;

import io.keywright.annotation.Expiry;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.Operation;
import io.keywright.processor.model.RepositoryModel;
import io.keywright.processor.model.Structure;
import io.keywright.processor.model.TtlPolicy;
import io.keywright.processor.model.ValueShape;
import io.keywright.processor.pattern.TtlExpression;
import java.util.List;
import java.util.Set;

/** Says how long keys live. */
final class LifeText {

    private LifeText() {}

    /** For the key table: {@code 1 h − 0..10 % from creation}, to be broken in the middle. */
    static String cell(KeySchema schema) {
        if (schema.isChannel()) {
            return "–";
        }
        if (schema.ttl() instanceof TtlPolicy.Persistent persistent) {
            return "none: " + MarkdownText.emphasised(persistent.reason());
        }
        TtlPolicy.Expiring expiring = (TtlPolicy.Expiring) schema.ttl();
        String ttl = expiring.ttl().rendered();
        if (expiring.perCall()) {
            return unbroken("≤ " + ttl + ",") + " "
                    + unbroken(
                            schema.hasTtlOfCallers()
                                    ? "given by callers, from " + since(expiring.expiry())
                                    : "given per write")
                    + expiring.noneBecause()
                            .map(reason -> ", or none: " + MarkdownText.emphasised(reason))
                            .orElse("");
        }
        if (schema.rate().isPresent()) {
            return unbroken("≤ " + ttl) + " " + unbroken(schema.rate().get().life());
        }
        String jitter = expiring.jitterPercent() == 0 ? "" : " − 0.." + expiring.jitterPercent() + " %";
        return unbroken(ttl + jitter) + " " + unbroken("from " + since(expiring.expiry()));
    }

    /** For the key's section: whole sentences. */
    static String sentences(RepositoryModel repository) {
        KeySchema schema = repository.schema();
        if (schema.isChannel()) {
            return "Nothing is kept."
                    + (schema.sharded() ? " On a cluster each channel is on the node of its slot." : "");
        }
        if (schema.ttl() instanceof TtlPolicy.Persistent persistent) {
            return "Stays until it is deleted: " + MarkdownText.emphasised(persistent.reason());
        }
        TtlPolicy.Expiring expiring = (TtlPolicy.Expiring) schema.ttl();
        if (schema.rate().isPresent()) {
            return RateText.life(schema.rate().get(), expiring) + configured(expiring);
        }
        StringBuilder text = new StringBuilder();
        if (schema.hasTtlOfCallers()) {
            text.append("As long as the caller says by ")
                    .append(MarkdownText.code("lasting(ttl)"))
                    .append(", at most ")
                    .append(expiring.ttl().rendered())
                    .append(", which is also what a key gets without it,");
        } else if (expiring.perCall()) {
            text.append("As long as ")
                    .append(schema.ttlComponent().map(MarkdownText::code).orElse("each write"))
                    .append(" of the written value says, at most ")
                    .append(expiring.ttl().rendered());
        } else {
            text.append(expiring.jitterPercent() == 0 ? "" : shortest(expiring) + " to ")
                    .append(expiring.ttl().rendered());
        }
        text.append(" from its ").append(since(expiring.expiry()));
        expiring.noneBecause()
                .ifPresent(reason -> text.append("; where it says nothing, until it is deleted: ")
                        .append(MarkdownText.emphasised(reason)));
        if (expiring.jitterPercent() > 0) {
            text.append(", spread at random so that keys do not expire all at once");
        }
        text.append(". ").append(renewal(repository, expiring.expiry()));
        return text + configured(expiring);
    }

    private static String configured(TtlPolicy.Expiring expiring) {
        return expiring.ttl() instanceof TtlExpression.Configured configured
                ? " Configured by " + MarkdownText.code(configured.key()) + "; this is the default."
                : "";
    }

    /** What a key's life is counted from. */
    static String since(Expiry expiry) {
        return switch (expiry) {
            case ABSOLUTE -> "creation";
            case SLIDING -> "last use";
            case REFRESH_ON_WRITE -> "last write";
        };
    }

    private static String renewal(RepositoryModel repository, Expiry expiry) {
        KeySchema schema = repository.schema();
        if (schema.isClaimed()) {
            return "A claim lives " + TtlExpression.render(schema.lease().get()) + ".";
        }
        return switch (expiry) {
            case ABSOLUTE -> absolute(repository);
            case SLIDING -> "Each read and each write starts it again" + except(repository) + ".";
            case REFRESH_ON_WRITE ->
                "Each write " + (touches(repository) ? "and `touch` start" : "starts") + " it again, reads do not.";
        };
    }

    /** Where no call replaces the whole, what makes the key is what its life is counted from. */
    private static String absolute(RepositoryModel repository) {
        KeySchema schema = repository.schema();
        Structure structure = repository.structure();
        String touch = touches(repository) ? " and `touch` start" : " starts";
        if (structure.isCollection()) {
            return "Only the " + structure.element() + " that makes the key" + touch + " it.";
        }
        return schema.value() instanceof ValueShape.Members
                ? "Only the " + (schema.counters().isPresent() ? "counter" : "write") + " that makes the key" + touch
                        + " it."
                : "Only a new value" + touch + " the TTL again" + (schema.isCache() ? "." : parts(schema.value()));
    }

    /** What asks about the key, such as how much it holds, and is no use of it: such calls send nothing but reads. */
    private static String except(RepositoryModel repository) {
        List<String> questions = repository.operations().stream()
                .filter(LifeText::onlyReads)
                .map(operation -> MarkdownText.code(operation.name()))
                .distinct()
                .toList();
        return questions.isEmpty() ? "" : ", but for " + String.join(", ", questions);
    }

    private static boolean onlyReads(Operation operation) {
        Set<String> commands = CommandText.names(List.of(operation));
        return !commands.isEmpty()
                && commands.stream()
                        .filter(command -> !command.equals("EVALSHA")) // what it runs is named beside it
                        .allMatch(command -> CommandTable.access(command).equals("read"));
    }

    private static boolean touches(RepositoryModel repository) {
        return repository.operations().stream()
                .anyMatch(operation -> operation.name().equals("touch"));
    }

    private static String unbroken(String words) {
        return words.replace(' ', '\u00a0');
    }

    private static String parts(ValueShape value) {
        if (value instanceof ValueShape.Fields) {
            return "; a change of single fields does not.";
        }
        return value instanceof ValueShape.Bare bare && bare.value().counter() ? "; an increment does not." : ".";
    }

    private static String shortest(TtlPolicy.Expiring expiring) {
        long millis = expiring.ttl().millis();
        long shortest = Math.max(1, millis - millis / 100 * expiring.jitterPercent());
        return new TtlExpression.Constant("", shortest).rendered();
    }
}
