package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;

@RedisKey(pattern = "a:{id}:{state}", type = STRING, ttl = "1h")
record InKey(long id, State state, String v) {}
// ^ error of ECJ: [keywright:UnsupportedType] 'InKey' gets no repository: the compiler does not know all that its declaration names.
// |   Fix: mend what the compiler itself reports; most often it is a type's name or its import.

@RedisKey(pattern = "b:{id}", type = STRING, ttl = "1h")
record InValue(long id, State state) {}
// ^ error of ECJ: [keywright:UnsupportedType] 'InValue' gets no repository: the compiler does not know all that its declaration names.
// |   Fix: mend what the compiler itself reports; most often it is a type's name or its import.

enum State {
    @StoredAs
    // ^ error: annotation @io.keywright.annotation.StoredAs is missing a default value for the element 'value'
    OPEN,
    CLOSED
}
