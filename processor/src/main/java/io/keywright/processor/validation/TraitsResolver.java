package io.keywright.processor.validation;

import io.keywright.annotation.Version;
import io.keywright.annotation.WriteThrough;
import io.keywright.processor.declaration.ComponentDeclaration;
import io.keywright.processor.declaration.DeclaredAnnotation;
import io.keywright.processor.declaration.KeyDeclaration;
import io.keywright.processor.diagnostics.Place;
import io.keywright.processor.diagnostics.Problem;
import io.keywright.processor.diagnostics.Problems;
import io.keywright.processor.diagnostics.Rule;
import io.keywright.processor.model.CacheTraits;
import io.keywright.processor.model.EntryGroup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.util.Types;

/**
 * What a cache knows of its entries: {@code @CacheGroup}, {@code @WriteThrough} and {@code @Version}, where they do not
 * fit (MisplacedFacet), contradict themselves (InvalidCache), or give methods names that are taken (DuplicateName).
 */
final class TraitsResolver {

    private static final Set<String> VERSIONS = Set.of("long", "int", "java.lang.Long", "java.lang.Integer");

    /** With these a group's methods would be {@code evictAll} and {@code writingThrough}. */
    private static final Set<String> TAKEN = Set.of("evictAll", "writingNoted", "writingThrough");

    private final KeyDeclaration declaration;
    private final Types types;
    private final Problems problems;
    private boolean sound = true;

    TraitsResolver(KeyDeclaration declaration, Types types, Problems problems) {
        this.declaration = declaration;
        this.types = types;
        this.problems = problems;
    }

    /** The traits; empty after a problem was found. */
    Optional<CacheTraits> resolve(Optional<PatternResolver.Resolved> key) {
        if (declaration.cacheAside().isEmpty()) {
            declaration.cacheGroups().forEach(group -> withoutCache(group, "CacheGroup"));
            declaration.facet(WriteThrough.class).ifPresent(through -> withoutCache(through, "WriteThrough"));
        }
        List<EntryGroup> groups = new ArrayList<>();
        key.ifPresent(resolved -> groups(resolved, groups));
        Optional<CacheTraits.Version> version = version();
        return sound ? Optional.of(new CacheTraits(groups, version)) : Optional.empty();
    }

    private void withoutCache(DeclaredAnnotation facet, String name) {
        report(
                Rule.MISPLACED_FACET,
                facet.place(),
                "@" + name + " of '" + declaration.typeName() + "' means nothing without @CacheAside",
                "remove @" + name + ", or declare @CacheAside beside it.");
    }

    private void groups(PatternResolver.Resolved key, List<EntryGroup> groups) {
        Set<String> methods = new HashSet<>(TAKEN);
        Set<String> constants = new HashSet<>();
        for (DeclaredAnnotation group : declaration.cacheGroups()) {
            checkName(group, methods, constants);
            if (declaration.keysOfType() > 1) {
                report(
                        Rule.INVALID_CACHE,
                        group.place(),
                        "'" + declaration.typeName() + "' has several keys, and two caches would keep one group's key",
                        "declare the second key on a type of its own.");
                return;
            }
            Optional<PatternResolver.Resolved> resolved =
                    new PatternResolver(declaration, group, key, types, problems).resolve();
            sound &= resolved.isPresent();
            resolved.ifPresent(found -> groups.add(new EntryGroup(group.text("name"), found.pattern(), found.parts())));
        }
    }

    private void checkName(DeclaredAnnotation group, Set<String> methods, Set<String> constants) {
        String name = group.text("name");
        if (!SourceVersion.isIdentifier(name)) {
            report(
                    Rule.DUPLICATE_NAME,
                    group.place("name"),
                    "'" + name + "' can't be part of a method's name",
                    "give a simple Java name, such as tenant for evictTenant(…).");
            return;
        }
        List<String> own = EntryGroup.methods(name);
        Optional<String> twice = own.stream().filter(methods::contains).findFirst();
        if (twice.isPresent()) {
            report(
                    Rule.DUPLICATE_NAME,
                    group.place("name"),
                    "Two methods of the cache of '" + declaration.typeName() + "' would be called " + twice.get(),
                    "give the group another name: name = \"tenant\" makes evictTenant(…) and writingTenant(…).");
        } else if (!constants.add(EntryGroup.constant(name))) {
            report(
                    Rule.DUPLICATE_NAME,
                    group.place("name"),
                    "Two groups of the cache of '" + declaration.typeName() + "' would be described by a constant "
                            + EntryGroup.constant(name),
                    "give the group a name that differs by more than case and underscores.");
        } else {
            methods.addAll(own);
        }
    }

    private Optional<CacheTraits.Version> version() {
        List<ComponentDeclaration> versions = declaration.components().stream()
                .filter(component -> component.facet(Version.class).isPresent())
                .toList();
        Optional<DeclaredAnnotation> through = declaration.facet(WriteThrough.class);
        if (through.isEmpty()) {
            versions.forEach(version -> report(
                    Rule.MISPLACED_FACET,
                    version.facet(Version.class).orElseThrow().place(),
                    "@Version of '" + version.name() + "' means nothing without @WriteThrough",
                    "remove @Version, or declare @WriteThrough on '" + declaration.typeName() + "'."));
            return Optional.empty();
        }
        if (versions.isEmpty()) {
            report(
                    Rule.INVALID_CACHE,
                    through.get().place(),
                    "'" + declaration.typeName() + "' is written through, but none of its components is its @Version:"
                            + " of two writers the one that commits first may end last, and would leave the older"
                            + " value in the cache for good",
                    "mark a long that each UPDATE counts up with @Version; or remove @WriteThrough, and write by"
                            + " writing(…), which evicts.");
            return Optional.empty();
        }
        for (ComponentDeclaration second : versions.subList(1, versions.size())) {
            report(
                    Rule.INVALID_CACHE,
                    second.facet(Version.class).orElseThrow().place(),
                    "'" + versions.get(0).name() + "' and '" + second.name() + "' are both the @Version of '"
                            + declaration.typeName() + "'",
                    "leave @Version on one component.");
        }
        checkVersion(versions.get(0));
        return Optional.of(new CacheTraits.Version(
                versions.get(0).name(), versions.get(0).component().access()));
    }

    private void checkVersion(ComponentDeclaration version) {
        Place place = version.facet(Version.class).orElseThrow().place();
        String type = version.component().typeName().withoutAnnotations().toString();
        if (!VERSIONS.contains(type)) {
            boolean moment = type.startsWith("java.time.");
            report(
                    Rule.INVALID_CACHE,
                    place,
                    "The @Version '" + version.name() + "' is of type " + version.typeText() + ", which "
                            + (moment
                                    ? "can't order commits: two may have the same moment, and the later one an earlier one"
                                    : "the server can't compare"),
                    "declare it as long or int, and count it up with each UPDATE: SET version = version + 1.");
        } else if (version.component().nullable()) {
            report(
                    Rule.INVALID_CACHE,
                    place,
                    "The @Version '" + version.name() + "' may be null, and a value without one is never put into the"
                            + " cache",
                    "declare it as always there.");
        }
    }

    private void report(Rule rule, Place place, String sentence, String fix) {
        sound = false;
        problems.add(Problem.of(rule, place, sentence, Problem.fix(fix)));
    }
}
