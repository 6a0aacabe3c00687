package io.keywright.processor.document;

import io.keywright.processor.model.Acceptance;
import io.keywright.processor.model.Invalidation;
import io.keywright.processor.model.KeyPart;
import io.keywright.processor.model.KeySchema;
import io.keywright.processor.model.Operation;
import io.keywright.processor.model.RepositoryModel;
import io.keywright.processor.model.TtlPolicy;
import io.keywright.processor.pattern.BoundPattern;
import io.keywright.processor.pattern.ClusterSlot;
import io.keywright.processor.pattern.PartCodec;
import io.keywright.processor.pattern.PartTypeText;
import io.keywright.processor.pattern.Segment;
import io.keywright.processor.pattern.TtlExpression;
import java.util.List;

/**
 * Writes {@code keyspace.json}: what machines read about the keyspace. Members may be added in a later version of the
 * same format; none is renamed or removed.
 */
public final class JsonDocument {

    /** The version of the document's form. */
    public static final int FORMAT = 1;

    private final JsonText json = new JsonText();

    private JsonDocument() {}

    /** The document: LF line ends, the same for the same model. */
    public static String render(DocumentModel model) {
        JsonDocument document = new JsonDocument();
        document.write(model);
        return document.json.toString();
    }

    private void write(DocumentModel model) {
        json.object().member("format", FORMAT).member("generator", "keywright");
        json.member("keyspace", model.keyspaceName());
        json.name("keys").array();
        model.repositories().forEach(repository -> write(repository, model.invalidationsOf(repository.schema())));
        json.endArray();
        AccessRules rules = new AccessRules(model);
        json.name("server").object();
        json.member("maxmemoryPolicies", new ServerNeeds(model).evictionPolicies());
        json.end();
        json.name("acl").object();
        json.member("redis62", rules.redis62()).member("redis70", rules.redis70());
        json.member("cluster", AccessRules.grants(AccessRules.CLUSTER)).end();
        json.end();
    }

    private void write(RepositoryModel repository, List<Invalidation> invalidations) {
        KeySchema schema = repository.schema();
        BoundPattern pattern = schema.pattern();
        json.object().member("pattern", pattern.display());
        json.member("source", pattern.pattern().text()).member("prefix", pattern.prefix());
        json.member("glob", pattern.glob()).member("regex", pattern.regex());
        json.member("hashTag", pattern.hashTag().orElse(null));
        json.member("example", schema.example()).member("slot", ClusterSlot.of(schema.example()));
        json.member("type", schema.type().name());
        json.member("class", schema.domain().reflectionName());
        json.member("repository", schema.repository().reflectionName());
        json.member("summary", schema.summary());
        segments(pattern);
        parts(schema);
        ttl(schema);
        schema.durable().ifPresent(reason -> json.member("durable", reason));
        if (schema.bound().isPresent()) {
            json.member("bound", schema.bound().getAsInt())
                    .member("whenFull", schema.whenFull().name());
        }
        schema.lease().ifPresent(lease -> json.member("leaseMillis", lease.toMillis()));
        schema.cache().ifPresent(settings -> CacheText.write(json, settings, schema, invalidations));
        schema.near().ifPresent(near -> NearText.write(json, near));
        JsonValues.write(json, schema.value());
        if (schema.isChannel()) {
            json.member("sharded", schema.sharded());
        } else {
            memory(MemoryEstimate.of(repository));
        }
        if (!schema.accepted().isEmpty()) {
            accepted(schema.accepted());
        }
        json.name("operations").array();
        repository.operations().forEach(this::operation);
        json.endArray().end();
    }

    private void accepted(List<Acceptance> accepted) {
        json.name("accepted").array();
        for (Acceptance acceptance : accepted) {
            json.object().member("rule", acceptance.rule()).member("reason", acceptance.reason());
            json.member("on", acceptance.place()).end();
        }
        json.endArray();
    }

    private void memory(MemoryEstimate estimate) {
        json.name("memoryEstimate").object();
        json.member("keyBytes", estimate.key()).member("serverBytes", estimate.server());
        json.member("valueBytes", estimate.value());
        if (estimate.header() > 0) {
            json.member("headerBytes", estimate.header());
        }
        if (estimate.isCollection()) {
            json.member("serverBytesAnEntry", estimate.field());
            json.member("encoding", estimate.encoding());
        }
        json.end();
    }

    private void segments(BoundPattern pattern) {
        json.name("segments").array();
        int placeholders = 0;
        for (Segment segment : pattern.pattern().segments()) {
            json.object();
            if (segment instanceof Segment.Literal literal) {
                json.member("literal", literal.text());
            } else {
                write((Segment.Placeholder) segment, pattern.codecs().get(placeholders++));
            }
            json.end();
        }
        json.endArray();
    }

    private void write(Segment.Placeholder placeholder, PartCodec codec) {
        json.member("components", placeholder.names()).member("format", placeholder.format());
        json.member("codec", codec.description()).member("invertible", codec.invertible());
        codec.maxLength().ifPresent(length -> json.member("maxLength", length));
        json.member("optional", placeholder.optional());
        if (placeholder.optional()) {
            json.member("lead", placeholder.lead()).member("absent", placeholder.absentText());
        }
    }

    private void parts(KeySchema schema) {
        json.name("parts").array();
        for (KeyPart part : schema.parts()) {
            json.object().member("component", part.component());
            json.member("javaType", JsonValues.javaType(part.type()));
            json.member("partType", PartTypeText.write(part.partType()));
            json.member("optional", part.isOptional()).member("description", part.description());
            json.end();
        }
        json.endArray();
    }

    private void ttl(KeySchema schema) {
        json.name("ttl").object();
        if (schema.ttl() instanceof TtlPolicy.Expiring expiring) {
            json.member("millis", expiring.ttl().millis());
            if (expiring.ttl() instanceof TtlExpression.Configured configured) {
                json.member("configurationKey", configured.key());
            }
            json.member("expiry", expiring.expiry().name()).member("jitterPercent", expiring.jitterPercent());
            schema.ttlComponent().ifPresent(component -> json.member("component", component));
            expiring.noneBecause().ifPresent(reason -> json.member("orNone", reason));
            if (schema.hasTtlOfCallers()) {
                json.member("givenBy", "lasting");
            }
        } else if (schema.ttl() instanceof TtlPolicy.Persistent persistent) {
            json.member("persistent", persistent.reason());
        }
        json.end();
    }

    private void operation(Operation operation) {
        json.object().member("call", operation.signature());
        json.member("result", JsonValues.javaType(operation.result()));
        json.member("commands", operation.commands()).member("complexity", operation.complexity());
        json.member("roundTrips", operation.trips()).end();
    }
}
