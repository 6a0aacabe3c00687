package io.keywright.processor.validation;

import com.palantir.javapoet.ClassName;
import io.keywright.annotation.Durable;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Sharded;
import io.keywright.annotation.WhenFull;
import io.keywright.processor.declaration.ComponentDeclaration;
import io.keywright.processor.declaration.KeyDeclaration;
import io.keywright.processor.declaration.KeyspaceDeclaration;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Problems;
import io.keywright.processor.diagnostics.Rule;
import io.keywright.processor.model.Acceptance;
import io.keywright.processor.model.CacheSettings;
import io.keywright.processor.model.CacheTraits;
import io.keywright.processor.model.KeyCost;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.NearSettings;
import io.keywright.processor.model.ObjectShape;
import io.keywright.processor.model.Operation;
import io.keywright.processor.model.TtlPolicy;
import io.keywright.processor.model.ValueComponent;
import io.keywright.processor.model.ValueShape;
import io.keywright.processor.pattern.BoundPattern;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.lang.model.SourceVersion;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Judges a declaration; the only way to a {@link KeySchema}. */
public final class KeySchemaFactory {

    /** What is no keyword, and yet no name of a type (JLS 3.9). */
    private static final Set<String> NO_TYPES = Set.of("permits", "record", "sealed", "var", "yield");

    private final Elements elements;
    private final Types types;
    private final List<PatternRule> patternRules = List.of(new AmbiguityRule(), new ExampleRule(), new NamingRule());
    private final List<SchemaRule> rules;

    /**
     * Makes a factory.
     *
     * @param costs what a key of a schema takes of a server's memory, for the rules that judge by it
     * @param operations what a schema's repository offers, for the rule that judges it
     */
    public KeySchemaFactory(
            Elements elements,
            Types types,
            Function<KeySchema, KeyCost> costs,
            Function<KeySchema, List<Operation>> operations) {
        this.elements = elements;
        this.types = types;
        this.rules = List.of(
                new BucketRule(),
                new CrossSlotRule(operations),
                new Judgements(),
                new StreamJudgements(),
                new ClaimJudgements(),
                new SizeJudgements(costs));
    }

    /** The schema, or empty after at least one error was found. */
    public Optional<KeySchema> create(KeyDeclaration declaration, Problems problems) {
        Problems found = new Problems();
        Set<Acceptance> accepted = new LinkedHashSet<>();
        Consumer<Problem> judged =
                problem -> Acceptances.of(problem).ifPresentOrElse(accepted::add, () -> found.add(problem));
        PatternResolver key = new PatternResolver(declaration, types, found);
        Optional<PatternResolver.Resolved> resolved = key.resolve();
        Optional<KeySchema> schema = build(declaration, key, resolved, found);
        if (isSound(declaration.keyspace())) {
            resolved.map(known -> NamedPattern.all(declaration, known.pattern(), schema))
                    .ifPresent(patterns -> patternRules.forEach(rule -> rule.check(declaration, patterns, judged)));
        }
        schema.ifPresent(built -> rules.forEach(rule -> rule.check(declaration, built, judged)));
        boolean sound = !found.hasErrors();
        problems.addAll(found.all());
        return sound ? schema.map(built -> built.accepting(List.copyOf(accepted))) : Optional.empty();
    }

    private static boolean isSound(KeyspaceDeclaration keyspace) {
        Problems reportedElsewhere = new Problems();
        KeyspaceRule.check(keyspace, reportedElsewhere);
        return !reportedElsewhere.hasErrors();
    }

    /** The schema as it is declared, sound or not, where there is one at all: what it claims, others can't have. */
    public Optional<KeySchema> asDeclared(KeyDeclaration declaration) {
        Problems reportedElsewhere = new Problems();
        PatternResolver key = new PatternResolver(declaration, types, reportedElsewhere);
        return build(declaration, key, key.resolve(), reportedElsewhere);
    }

    /** Looks at all of it, whatever part is wrong, so that everything is reported at once. */
    private Optional<KeySchema> build(
            KeyDeclaration declaration,
            PatternResolver pattern,
            Optional<PatternResolver.Resolved> key,
            Problems problems) {
        Form form = Form.of(declaration);
        KeyspaceRule.check(declaration.keyspace(), problems);
        Optional<ClassName> repository = repository(declaration, problems);
        String shown = key.map(resolved -> resolved.pattern().display()).orElse(PatternResolver.shown(declaration));
        Optional<TtlPolicy> ttl = new TtlResolver(declaration, problems).resolve(shown);
        ValueResolver values = new ValueResolver(declaration, form, pattern.components(), elements, types, problems);
        Optional<ValueShape> value = Optional.empty();
        if (pattern.isKnown()) {
            value = values.resolve();
        } else {
            values.checkTypes();
        }
        key.ifPresent(resolved -> CompanionSlots.check(declaration, resolved.pattern(), types, problems));
        Optional<CacheSettings> cache = new CacheResolver(declaration, form, problems).resolve(ttl);
        Optional<Duration> lease = new LeaseResolver(declaration, form, problems).resolve(ttl);
        Optional<NearSettings> near = new NearResolver(declaration, problems).resolve(ttl);
        Optional<CacheTraits> traits = new TraitsResolver(declaration, types, problems).resolve(key);
        if (repository.isEmpty()
                || key.isEmpty()
                || ttl.isEmpty()
                || value.isEmpty()
                || traits.isEmpty()
                || problems.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new KeySchema(
                ClassName.get(declaration.type()),
                components(declaration),
                repository.get(),
                declaration.summary(),
                declaration.keyspace().name(),
                key.get().pattern(),
                declaration.redisType(),
                ttl.get(),
                declaration.facet(Durable.class).map(durable -> durable.text("reason")),
                key.get().parts(),
                value.get(),
                declaration.components().stream()
                        .filter(ComponentDeclaration::isTtl)
                        .map(ComponentDeclaration::name)
                        .findFirst(),
                declaration
                        .bounded()
                        .map(bound -> OptionalInt.of(bound.number("value")))
                        .orElse(OptionalInt.empty()),
                whenFull(declaration, form),
                declaration.facet(Sharded.class).isPresent(),
                cache,
                lease,
                near,
                traits.get(),
                example(declaration, key.get().pattern()),
                List.of()));
    }

    /** The declared example of a key, or one that is made up. */
    static String example(KeyDeclaration declaration, BoundPattern pattern) {
        String example = declaration.key().text("example");
        return example.isEmpty() ? pattern.example() : example;
    }

    private static WhenFull whenFull(KeyDeclaration declaration, Form form) {
        if (form == Form.SCHEDULE) {
            return WhenFull.REFUSE; // what is declared is the stream's: a schedule drops nothing
        }
        return declaration
                .bounded()
                .map(bound -> bound.constant("whenFull", WhenFull.class))
                .filter(declared -> declared != WhenFull.STANDARD)
                .orElseGet(() -> standard(declaration, form));
    }

    private static WhenFull standard(KeyDeclaration declaration, Form form) {
        if (form.whenFull().isEmpty()) {
            return WhenFull.REFUSE;
        }
        return DeclaredGroups.of(declaration).isPresent()
                ? WhenFull.DROP_ACKNOWLEDGED
                : form.whenFull().get(0);
    }

    private static ObjectShape components(KeyDeclaration declaration) {
        List<ValueComponent> components = declaration.domain().components().stream()
                .map(component -> new ValueComponent(
                        component.name(), component.name(), component.typeName(), component.access(), Optional.empty()))
                .toList();
        return new ObjectShape(
                declaration.domain().typeName(),
                components,
                declaration.domain().construction());
    }

    private static Optional<ClassName> repository(KeyDeclaration declaration, Problems problems) {
        String own = declaration.key().text("repository");
        if (!own.isEmpty()
                && (!SourceVersion.isIdentifier(own)
                        || SourceVersion.isKeyword(own)
                        || NO_TYPES.contains(own)
                        || KeySchema.NESTED.contains(own))) {
            problems.add(Problem.of(
                    Rule.DUPLICATE_NAME,
                    declaration.key().place("repository"),
                    "'" + own + "' can't be the name of "
                            + (KeySchema.NESTED.contains(own)
                                    ? "a repository: there may be a class of that name in it"
                                    : "a class"),
                    "Fix: give a simple Java name, such as " + standardName(declaration) + "."));
            return Optional.empty();
        }
        return Optional.of(repository(declaration));
    }

    /** The generated class of a declaration, whose name may not be one. */
    static ClassName repository(KeyDeclaration declaration) {
        String own = declaration.key().text("repository");
        return ClassName.get(
                ClassName.get(declaration.type()).packageName(), own.isEmpty() ? standardName(declaration) : own);
    }

    private static String standardName(KeyDeclaration declaration) {
        return String.join("", ClassName.get(declaration.type()).simpleNames()) + suffix(declaration);
    }

    private static String suffix(KeyDeclaration declaration) {
        if (declaration.cacheAside().isPresent()) {
            return "Cache";
        }
        if (declaration.rateLimit().isPresent()) {
            return "Limiter";
        }
        if (declaration.idempotent().isPresent()) {
            return "Claims";
        }
        return declaration.redisType() == RedisType.CHANNEL ? "Channel" : "Repository";
    }
}
