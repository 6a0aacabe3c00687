package io.keywright.processor.validation;

import com.palantir.javapoet.ClassName;
import io.keywright.annotation.Durable;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Sharded;
import io.keywright.annotation.WhenFull;
import io.keywright.processor.declaration.ComponentDeclaration;
import io.keywright.processor.declaration.KeyDeclaration;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Problems;
import io.keywright.processor.diagnostics.Rule;
import io.keywright.processor.model.Acceptance;
import io.keywright.processor.model.CacheSettings;
import io.keywright.processor.model.CacheTraits;
import io.keywright.processor.model.KeyCost;
import io.keywright.processor.model.KeyPart;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.NearSettings;
import io.keywright.processor.model.ObjectShape;
import io.keywright.processor.model.Operation;
import io.keywright.processor.model.TtlPolicy;
import io.keywright.processor.model.ValueComponent;
import io.keywright.processor.model.ValueShape;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Judges a declaration; the only way to a {@link KeySchema}. */
public final class KeySchemaFactory {

    private final Elements elements;
    private final Types types;
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
                new AmbiguityRule(),
                new BucketRule(),
                new ExampleRule(),
                new NamingRule(),
                new CrossSlotRule(operations),
                new Judgements(),
                new StreamJudgements(),
                new SizeJudgements(costs));
    }

    /** The schema, or empty after at least one error was found. */
    public Optional<KeySchema> create(KeyDeclaration declaration, Problems problems) {
        Problems found = new Problems();
        Set<Acceptance> accepted = new LinkedHashSet<>();
        Optional<KeySchema> schema = build(declaration, found);
        schema.ifPresent(built -> rules.forEach(rule -> rule.check(
                declaration,
                built,
                problem -> Acceptances.of(problem).ifPresentOrElse(accepted::add, () -> found.add(problem)))));
        boolean sound = !found.hasErrors();
        problems.addAll(found.all());
        return sound ? schema.map(built -> built.accepting(List.copyOf(accepted))) : Optional.empty();
    }

    /** The schema as it is declared, sound or not, where there is one at all: what it claims, others can't have. */
    public Optional<KeySchema> asDeclared(KeyDeclaration declaration) {
        return build(declaration, new Problems());
    }

    private Optional<KeySchema> build(KeyDeclaration declaration, Problems problems) {
        Form form = Form.of(declaration);
        KeyspaceRule.check(declaration.keyspace(), problems);
        Optional<ClassName> repository = repository(declaration, problems);
        Optional<PatternResolver.Resolved> key = new PatternResolver(declaration, types, problems).resolve();
        String shown = key.map(resolved -> resolved.pattern().display()).orElse(PatternResolver.shown(declaration));
        Optional<TtlPolicy> ttl = new TtlResolver(declaration, problems).resolve(shown);
        Optional<ValueShape> value = key.flatMap(resolved -> new ValueResolver(
                        declaration,
                        form,
                        resolved.parts().stream().map(KeyPart::component).collect(Collectors.toSet()),
                        elements,
                        types,
                        problems)
                .resolve());
        key.ifPresent(resolved -> CompanionSlots.check(declaration, resolved.pattern(), types, problems));
        Optional<CacheSettings> cache = new CacheResolver(declaration, form, problems).resolve(ttl);
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
        String example = declaration.key().text("example");
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
                near,
                traits.get(),
                example.isEmpty() ? key.get().pattern().example() : example,
                List.of()));
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
        if (!own.isEmpty() && (!SourceVersion.isIdentifier(own) || SourceVersion.isKeyword(own))) {
            problems.add(Problem.of(
                    Rule.DUPLICATE_NAME,
                    declaration.key().place("repository"),
                    "'" + own + "' can't be the name of a class",
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
        String suffix = declaration.cacheAside().isPresent()
                ? "Cache"
                : declaration.redisType() == RedisType.CHANNEL ? "Channel" : "Repository";
        return String.join("", ClassName.get(declaration.type()).simpleNames()) + suffix;
    }
}
