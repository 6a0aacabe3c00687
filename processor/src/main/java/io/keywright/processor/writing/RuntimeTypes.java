package io.keywright.processor.writing;

import com.palantir.javapoet.ClassName;

/**
 * Every runtime type that generated code names. The processor does not depend on the runtime; a test holds these names
 * against it.
 */
public final class RuntimeTypes {

    private static final String ROOT = "io.keywright";
    private static final String KEY = ROOT + ".key";
    private static final String REPOSITORY = ROOT + ".repository";
    private static final String CHANNEL = ROOT + ".channel";
    private static final String STREAM = ROOT + ".stream";
    private static final String CACHE = ROOT + ".cache";

    public static final ClassName KEYWRIGHT = ClassName.get(ROOT, "Keywright");
    public static final ClassName OUTCOME = ClassName.get(ROOT, "Outcome");
    public static final ClassName PIPELINE = ClassName.get(ROOT, "Pipeline");
    public static final ClassName PAGE = ClassName.get(ROOT, "Page");
    public static final ClassName NEARBY = ClassName.get(ROOT, "Nearby");
    public static final ClassName CURSOR = ClassName.get(ROOT, "Cursor");

    public static final ClassName KEY_CODEC = ClassName.get(KEY, "KeyCodec");
    public static final ClassName KEY_WRITER = ClassName.get(KEY, "KeyWriter");
    public static final ClassName KEY_SIZE = ClassName.get(KEY, "KeySize");
    public static final ClassName KEY_PARTS = ClassName.get(KEY, "KeyParts");
    public static final ClassName KEY_PATTERN = ClassName.get(KEY, "KeyPattern");
    public static final ClassName CHAR_CLASS = ClassName.get(KEY, "CharClass");
    public static final ClassName TIME_FORMAT = ClassName.get(KEY, "TimeFormat");

    public static final ClassName STRING_STORE = ClassName.get(REPOSITORY, "StringStore");
    public static final ClassName HASH_STORE = ClassName.get(REPOSITORY, "HashStore");
    public static final ClassName HASH_MAP_STORE = ClassName.get(REPOSITORY, "HashMapStore");
    public static final ClassName LIST_STORE = ClassName.get(REPOSITORY, "ListStore");
    public static final ClassName SET_STORE = ClassName.get(REPOSITORY, "SetStore");
    public static final ClassName SORTED_SET_STORE = ClassName.get(REPOSITORY, "SortedSetStore");
    public static final ClassName BLOCKING_LIST = ClassName.get(REPOSITORY, "BlockingList");
    public static final ClassName BLOCKING_SORTED_SET = ClassName.get(REPOSITORY, "BlockingSortedSet");
    public static final ClassName HYPERLOGLOG_STORE = ClassName.get(REPOSITORY, "HyperLogLogStore");
    public static final ClassName BITMAP_STORE = ClassName.get(REPOSITORY, "BitmapStore");
    public static final ClassName BITFIELD_STORE = ClassName.get(REPOSITORY, "BitfieldStore");
    public static final ClassName COUNTER_BITS = ClassName.get(REPOSITORY, "CounterBits");
    public static final ClassName GEO_STORE = ClassName.get(REPOSITORY, "GeoStore");
    public static final ClassName STREAM_STORE = ClassName.get(REPOSITORY, "StreamStore");
    public static final ClassName RATE_LIMIT_STORE = ClassName.get(REPOSITORY, "RateLimitStore");
    public static final ClassName RATE = ClassName.get(REPOSITORY, "Rate");
    public static final ClassName RATE_DECISION = ClassName.get(ROOT, "RateDecision");
    public static final ClassName CLAIM_STORE = ClassName.get(REPOSITORY, "ClaimStore");
    public static final ClassName CLAIM = ClassName.get(ROOT, "Claim");
    public static final ClassName BEGUN = ClassName.get(ROOT, "Begun");
    public static final ClassName STREAM_CODEC = ClassName.get(REPOSITORY, "StreamCodec");
    public static final ClassName STREAM_ENTRY = ClassName.get(REPOSITORY, "StreamEntry");
    public static final ClassName STREAM_GROUP = ClassName.get(REPOSITORY, "StreamGroup");
    public static final ClassName STREAM_TRIMMING = ClassName.get(REPOSITORY, "StreamTrimming");
    public static final ClassName DEAD_LETTER = ClassName.get(REPOSITORY, "DeadLetter");
    public static final ClassName DEAD_LETTER_STREAM = ClassName.get(REPOSITORY, "DeadLetterStream");
    public static final ClassName SCHEDULE_STORE = ClassName.get(REPOSITORY, "ScheduleStore");
    public static final ClassName SCHEDULED = ClassName.get(REPOSITORY, "Scheduled");
    public static final ClassName MOVED_ENTRIES = ClassName.get(REPOSITORY, "MovedEntries");
    public static final ClassName DUE_STREAM = ClassName.get(REPOSITORY, "DueStream");
    public static final ClassName STREAM_MOVER = ClassName.get(STREAM, "StreamMover");
    public static final ClassName STREAM_MOVER_BUILDER = ClassName.get(STREAM, "StreamMoverBuilder");
    public static final ClassName STREAM_CONSUMER = ClassName.get(STREAM, "StreamConsumer");
    public static final ClassName STREAM_CONSUMER_BUILDER = ClassName.get(STREAM, "StreamConsumerBuilder");
    public static final ClassName STREAM_HANDLER = ClassName.get(STREAM, "StreamHandler");
    public static final ClassName MESSAGE_CHANNEL = ClassName.get(CHANNEL, "MessageChannel");
    public static final ClassName CHANNEL_SCHEMA = ClassName.get(CHANNEL, "ChannelSchema");
    public static final ClassName CHANNEL_LISTENER = ClassName.get(CHANNEL, "ChannelListener");
    public static final ClassName SUBSCRIPTION_BUILDER = ClassName.get(CHANNEL, "SubscriptionBuilder");
    public static final ClassName CACHE_STORE = ClassName.get(CACHE, "CacheStore");
    public static final ClassName CACHE_POLICY = ClassName.get(CACHE, "CachePolicy");
    public static final ClassName ENTRY_TRAITS = ClassName.get(CACHE, "EntryTraits");
    public static final ClassName NEAR_POLICY = ClassName.get(CACHE, "NearPolicy");
    public static final ClassName CACHE_EVICTION = ClassName.get(CACHE, "Eviction");
    public static final ClassName FENCE_REPLICATION = ClassName.get(CACHE, "FenceReplication");
    public static final ClassName CACHE_WORK = ClassName.get(CACHE, "Work");
    public static final ClassName CACHE_NOTED_WORK = ClassName.get(CACHE, "NotedWork");
    public static final ClassName CACHE_NOTED_CHANGE = ClassName.get(CACHE, "NotedChange");
    public static final ClassName CACHE_NOTE = ClassName.get(CACHE, "EvictionNote");
    public static final ClassName CACHE_GROUP = ClassName.get(CACHE, "CacheGroup");
    public static final ClassName CACHE_LOADER = ClassName.get(CACHE, "Loader");

    public static final ClassName MEMBER_CODEC = ClassName.get(REPOSITORY, "MemberCodec");
    public static final ClassName SCORE_CODEC = ClassName.get(REPOSITORY, "ScoreCodec");
    public static final ClassName COUNT_CODEC = ClassName.get(REPOSITORY, "CountCodec");
    public static final ClassName POSITION_CODEC = ClassName.get(REPOSITORY, "PositionCodec");
    public static final ClassName SCORES = ClassName.get(REPOSITORY, "Scores");
    public static final ClassName SCHEMA = ClassName.get(REPOSITORY, "Schema");
    public static final ClassName LIFETIME = ClassName.get(REPOSITORY, "Lifetime");
    public static final ClassName ENTITY_CODEC = ClassName.get(REPOSITORY, "EntityCodec");
    public static final ClassName HASH_CODEC = ClassName.get(REPOSITORY, "HashCodec");
    public static final ClassName ENTRY_CODEC = ClassName.get(REPOSITORY, "EntryCodec");
    public static final ClassName FIELD_VALUES = ClassName.get(REPOSITORY, "FieldValues");
    public static final ClassName CHANGES = ClassName.get(REPOSITORY, "Changes");
    public static final ClassName FIELD_CODEC = ClassName.get(REPOSITORY, "FieldCodec");
    public static final ClassName FIELD_CODECS = ClassName.get(REPOSITORY, "FieldCodecs");

    public static final ClassName JSON_FORMAT = ClassName.get(ROOT + ".codec", "JsonFormat");
    public static final ClassName MESSAGE_PACK_FORMAT = ClassName.get(ROOT + ".codec", "MessagePackFormat");

    public static final ClassName EXPIRY = ClassName.get(ROOT + ".annotation", "Expiry");
    public static final ClassName WHEN_FULL = ClassName.get(ROOT + ".annotation", "WhenFull");
    public static final ClassName REDIS_TYPE = ClassName.get(ROOT + ".annotation", "RedisType");

    public static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
    public static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");

    private RuntimeTypes() {}
}
