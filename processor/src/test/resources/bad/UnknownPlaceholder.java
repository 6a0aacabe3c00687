package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@RedisKey(pattern = "product:{skuu}", type = STRING, ttl = "1h")
// ^ error: [keywright:UnknownPlaceholder] 'product:{skuu}' has the placeholder {skuu}, but 'Product' has no component of that name.
// |   Did you mean {sku}?
// |   Expected: a component of 'Product': sku, name.
// |   Fix: name a component, or write the braces twice if they are meant literally: {{skuu}}.
record Product(String sku, String name) {}

@RedisKey(pattern = "price:{currency}:{sku}", type = STRING, ttl = "1h")
// ^ error: [keywright:UnknownPlaceholder] 'price:{currency}:{sku}' has the placeholder {currency}, but 'Price' has no component of that name.
// |   Expected: a component of 'Price': sku, cents.
// |   Fix: name a component, or write the braces twice if they are meant literally: {{currency}}.
record Price(String sku, long cents) {}

@RedisKey(pattern = "picture:{name}", type = STRING, ttl = "1h")
// ^ error: [keywright:UnknownPlaceholder] 'picture:{name}' has the placeholder {name}, but 'Picture' has no component of that name.
// |   Expected: a component of 'Picture': title, image.
// |   Fix: name a component, or write the braces twice if they are meant literally: {{name}}.
record Picture(String title, Object image) {}
// ^ error: [keywright:UnsupportedType] `java.lang.Object` can't be stored.
// |   Fix: use a type that has a form, or name a codec by @Serialized(codec = …).
