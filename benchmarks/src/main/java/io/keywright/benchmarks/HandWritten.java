package io.keywright.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The same bytes as the generated code's, by what a careful colleague would write with jackson-core. */
final class HandWritten {

    private static final JsonFactory JSON = new JsonFactory();

    private HandWritten() {}

    static byte[] articleKey(long id) {
        return ("bench:article:" + id).getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] visitKey(UUID id) {
        return ("bench:visit:" + id).getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] encode(Article article) {
        try (ByteArrayBuilder out = new ByteArrayBuilder(JSON._getBufferRecycler(), 256);
                JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("name", article.name());
            json.writeStringField("description", article.description());
            json.writeNumberField("priceCents", article.priceCents());
            json.writeNumberField("stock", article.stock());
            json.writeBooleanField("active", article.active());
            json.writeNumberField("updatedAt", article.updatedAt().toEpochMilli());
            json.writeArrayFieldStart("tags");
            for (String tag : article.tags()) {
                json.writeString(tag);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.flush();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Article decode(long id, byte[] bytes) {
        String name = null;
        String description = null;
        long priceCents = 0;
        int stock = 0;
        boolean active = false;
        Instant updatedAt = null;
        List<String> tags = new ArrayList<>();
        try (JsonParser json = JSON.createParser(bytes)) {
            json.nextToken();
            for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
                json.nextToken();
                switch (field) {
                    case "name" -> name = json.getText();
                    case "description" -> description = json.getText();
                    case "priceCents" -> priceCents = json.getLongValue();
                    case "stock" -> stock = json.getIntValue();
                    case "active" -> active = json.getBooleanValue();
                    case "updatedAt" -> updatedAt = Instant.ofEpochMilli(json.getLongValue());
                    case "tags" -> {
                        while (json.nextToken() != JsonToken.END_ARRAY) {
                            tags.add(json.getText());
                        }
                    }
                    default -> json.skipChildren();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (name == null || description == null || updatedAt == null) {
            throw new IllegalStateException("incomplete");
        }
        return new Article(id, name, description, priceCents, stock, active, updatedAt, tags);
    }
}
