package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;
import java.util.*;

public class OnClasses {

    @RedisKey(pattern = "a:{id}", type = HASH)
    // ^ error: [keywright:MissingTtl] 'NoTtl' declares no TTL: its keys `shop:a:<id>` would stay in Redis for ever.
    // |   Fix: add ttl = "1h" (or however long the data is of use); reference data that must stay bears @Persistent(reason = "…") instead.
    static class NoTtl {
        public long id;
        public String v;
    }

    @RedisKey(
            pattern = "b:{idd}",
            // ^ error: [keywright:UnknownPlaceholder] 'b:{idd}' has the placeholder {idd}, but 'Several' has no component of that name.
            // |   Did you mean {id}?
            // |   Expected: a component of 'Several': id, v.
            // |   Fix: name a component, or write the braces twice if they are meant literally: {{idd}}.
            type = HASH,
            ttl = "10")
            // ^ error: [keywright:InvalidTtl] The TTL "10" has no unit after 10.
            // |   Fix: write 10s for seconds, 10m for minutes, or ms, h, d, w.
    @Bounded(
            5)
    static class Several {
        public long id;

        @Value
        public String v;
    }

    @RedisKey(pattern = "c:{id}", type = HASH, ttl = "1h")
    static class Facets {
        public Object id;
        // ^ error: [keywright:UnsupportedType] 'id' is of type Object, which can't stand in a key.
        // |   Expected: an integer, String, UUID, enum, boolean, byte[], LocalDate, YearMonth, Year, LocalDateTime or Instant, an Optional of one, or a record with one such component.
        // |   Fix: change the type, or name a codec: @KeyPart(codec = …, alphabet = "[a-z0-9]1..32").

        @KeyPart(codec = String.class, alphabet = "[a-z]")
        // ^ error: [keywright:UnusedPlaceholder] 'unused' is a @KeyPart, but the pattern 'c:{id}' has no placeholder for it.
        // |   Fix: add {unused} to the pattern, or remove @KeyPart: the component is then part of the value.
        public String unused;

        private String v;

        Facets() {}

        public String getV() {
            return v;
        }

        public void setV(String v) {
            this.v = v;
        }
    }

    @RedisKey(pattern = "d:{id}", type = HASH, ttl = "1h")
    static class Counted {
        private final String id;

        @Counter
        // ^ error: [keywright:MisplacedFacet] 'v' is a @Counter, but of type String.
        // |   Fix: declare it as int, long or double.
        private final String v;

        Counted(String id, String v) {
            this.id = id;
            this.v = v;
        }

        public String getId() {
            return id;
        }

        public String getV() {
            return v;
        }
    }

    @RedisKey(pattern = "e:{id}", type = STRING, ttl = "1h")
    static class Mixed {
        private final String id;

        private String v;
        // ^ error: [keywright:UnsupportedType] Field `shop.OnClasses.Mixed.v` would be lost: the class is made by its constructor of (id), and no setter is called then.
        // |   Fix: add it to the constructor, or give the class a constructor without parameters, so that setters make it, or mark it transient.

        Mixed(String id) {
            this.id = id;
        }

        public String getId() {
            return id;
        }

        public String getV() {
            return v;
        }

        public void setV(String v) {
            this.v = v;
        }
    }

    @RedisKey(pattern = "f:{id}", type = STRING, ttl = "1h")
    static class OfTwoTypes {
        public String id;

        private String v;
        // ^ error: [keywright:UnsupportedType] Field `shop.OnClasses.OfTwoTypes.v` would be lost: it is read as java.util.Optional<java.lang.String>, but set as another type.
        // |   Fix: give it a getter and a setter (or constructor parameter) of its name and type that throw no checked exception, or mark it transient.

        private String url;
        // ^ error: [keywright:UnsupportedType] Field `shop.OnClasses.OfTwoTypes.url` would be lost: the getter beside it is that of a property URL, as JavaBeans has it.
        // |   Fix: give it a getter and a setter (or constructor parameter) of its name and type that throw no checked exception, or mark it transient.

        public Optional<String> getV() {
            return Optional.ofNullable(v);
        }

        public void setV(String v) {
            this.v = v;
        }

        public String getURL() {
            return url;
        }

        public void setURL(String url) {
            this.url = url;
        }
    }
}
