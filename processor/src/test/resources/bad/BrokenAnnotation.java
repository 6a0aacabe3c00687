package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@RedisKey(type = STRING, ttl = "1h")
// ^ error: annotation @io.keywright.annotation.RedisKey is missing a default value for the element 'pattern'
record NoPattern(long id, String v) {}
// ^ error of ECJ: [keywright:UnsupportedType] 'NoPattern' gets no repository: the compiler does not know all that its declaration names.
// |   Fix: mend what the compiler itself reports; most often it is a type's name or its import.

@RedisKey(pattern = "b:{id}", type = STRING, ttl = TTL)
// ^ error: cannot find symbol
// | symbol: variable TTL
record UnknownConstant(long id, String v) {}
// ^ error of ECJ: [keywright:UnsupportedType] 'UnknownConstant' gets no repository: the compiler does not know all that its declaration names.
// |   Fix: mend what the compiler itself reports; most often it is a type's name or its import.
