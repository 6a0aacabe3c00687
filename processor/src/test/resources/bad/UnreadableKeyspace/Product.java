package shop;

import io.keywright.annotation.RedisKey;
import io.keywright.annotation.RedisType;

@RedisKey(pattern = "product:{sku}", type = RedisType.STRING, ttl = "1h")
// ^ error: [keywright:UnreadableKeyspace] The keyspace of 'cart', which this one depends on, can't be read: "int7" is no type of a key's part.
// |   Expected: an index that can be read, since no proof about its keys can be given without it.
// |   Fix: build 'cart' and this module with one version of Keywright.
// ^ error: [keywright:UnreadableKeyspace] The keyspace of 'stock', which this one depends on, is written in format 2; this version of Keywright reads format 1.
// |   Expected: an index that can be read, since no proof about its keys can be given without it.
// |   Fix: build 'stock' and this module with one version of Keywright.
record Product(String sku, String name) {}
