package io.keywright.processor.diagnostics;

import java.util.Arrays;
import javax.tools.Diagnostic;

/** The rules that Keywright checks. The name of each is stable: messages, suppressions and the manual use it. */
public enum Rule {
    MISSING_TTL("MissingTtl"),
    INVALID_TTL("InvalidTtl"),
    INVALID_PATTERN("InvalidPattern"),
    UNKNOWN_PLACEHOLDER("UnknownPlaceholder"),
    UNUSED_PLACEHOLDER("UnusedPlaceholder"),
    UNSUPPORTED_TYPE("UnsupportedType"),
    MISPLACED_FACET("MisplacedFacet"),
    INVALID_CACHE("InvalidCache"),
    INVALID_RATE_LIMIT("InvalidRateLimit"),
    INVALID_LEASE("InvalidLease"),
    INVALID_COUNTER("InvalidCounter"),
    UNDERIVABLE_KEY("UnderivableKey"),
    AMBIGUOUS_PATTERN("AmbiguousPattern"),
    KEY_COLLISION("KeyCollision"),
    TYPE_CONFLICT("TypeConflict"),
    UNREADABLE_KEYSPACE("UnreadableKeyspace"),
    INVALID_EXAMPLE("InvalidExample"),
    INVALID_KEYSPACE("InvalidKeyspace"),
    DUPLICATE_NAME("DuplicateName"),
    INVALID_DOCUMENT_PATH("InvalidDocumentPath"),
    DOCUMENT_OUT_OF_DATE("DocumentOutOfDate"),
    TTL_SHORTER_THAN_BUCKET("TtlShorterThanBucket"),
    INVALID_ACCEPTANCE("InvalidAcceptance"),
    CROSS_SLOT("CrossSlot", Diagnostic.Kind.ERROR, true),
    NAMING("Naming", Diagnostic.Kind.WARNING),
    HOT_SLOT("HotSlot", Diagnostic.Kind.WARNING),
    UNBOUNDED_GROWTH("UnboundedGrowth", Diagnostic.Kind.WARNING),
    LARGE_HASH("LargeHash", Diagnostic.Kind.WARNING),
    LARGE_COLLECTION("LargeCollection", Diagnostic.Kind.WARNING),
    BIG_KEY("BigKey", Diagnostic.Kind.WARNING),
    NARROW_COUNTER("NarrowCounter", Diagnostic.Kind.WARNING),
    DATA_STRUCTURE_FIT("DataStructureFit", Diagnostic.Kind.WARNING),
    EVICTION_CONFLICT("EvictionConflict", Diagnostic.Kind.WARNING),
    DURABILITY_REQUIRED("DurabilityRequired", Diagnostic.Kind.WARNING),
    TTL_SHORTER_THAN_JITTER("TtlShorterThanJitter", Diagnostic.Kind.WARNING),
    UNUSED_ACCEPTANCE("UnusedAcceptance", Diagnostic.Kind.WARNING);

    private final String id;
    private final Diagnostic.Kind kind;
    private final boolean acceptable;

    Rule(String id) {
        this(id, Diagnostic.Kind.ERROR);
    }

    Rule(String id, Diagnostic.Kind kind) {
        this(id, kind, kind == Diagnostic.Kind.WARNING);
    }

    Rule(String id, Diagnostic.Kind kind, boolean acceptable) {
        this.id = id;
        this.kind = kind;
        this.acceptable = acceptable;
    }

    /** The stable name, such as {@code MissingTtl}. */
    public String id() {
        return id;
    }

    /**
     * The rule of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Rule byId(String id) {
        return Arrays.stream(values())
                .filter(rule -> rule.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No rule is called " + id));
    }

    /** How the compiler is told: an error stops the build, a warning can be suppressed. */
    public Diagnostic.Kind kind() {
        return kind;
    }

    /**
     * Whether {@code @Accept} and {@code @SuppressWarnings("keywright:<id>")} silence it: judgements, never proofs. Of
     * the errors it is CrossSlot alone, whose acceptance takes the operations away that it is about.
     */
    public boolean isSuppressible() {
        return acceptable;
    }
}
