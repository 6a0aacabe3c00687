package io.keywright.it;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;
import io.keywright.annotation.Serialized;
import io.keywright.annotation.ValueFormat;
import java.time.Instant;
import java.util.List;

/** A document in MessagePack, of a class with setters. */
@RedisKey(pattern = "packed:{id}", type = RedisType.STRING, ttl = "1h")
@Serialized(format = ValueFormat.MESSAGE_PACK)
public class PackedProduct {

    private long id;
    private String name = "";
    private Instant updatedAt = Instant.EPOCH;
    private List<Product.Price> prices = List.of();

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Instant getUpdatedAt() {
        return updatedAt;
    }

    public void setUpdatedAt(Instant updatedAt) {
        this.updatedAt = updatedAt;
    }

    public List<Product.Price> getPrices() {
        return prices;
    }

    public void setPrices(List<Product.Price> prices) {
        this.prices = prices;
    }
}
