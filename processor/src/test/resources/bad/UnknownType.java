package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@RedisKey(pattern = "a:{id}", type = STRING, ttl = "1h")
record Direct(long id, Missing v) {}
// ^ error: [keywright:UnsupportedType] 'Direct' gets no repository: the compiler does not know all that its declaration names.
// |   Fix: mend what the compiler itself reports; most often it is a type's name or its import.
// ^ error: cannot find symbol
// | symbol:   class Missing
// | location: class shop.Direct

@RedisKey(pattern = "b:{id}", type = STRING, ttl = "1h")
record InList(long id, List<Missing> v) {}
// ^ error: [keywright:UnsupportedType] 'InList' gets no repository: the compiler does not know all that its declaration names.
// |   Fix: mend what the compiler itself reports; most often it is a type's name or its import.
// ^ error: cannot find symbol
// | symbol:   class Missing
// | location: class shop.InList

@RedisKey(pattern = "c:{id}", type = STRING, ttl = "1h")
record Nested(long id, Line line) {}
// ^ error: [keywright:UnsupportedType] 'Nested' gets no repository: the compiler does not know all that its declaration names.
// |   Fix: mend what the compiler itself reports; most often it is a type's name or its import.

record Line(Missing missing) {}
// ^ error: cannot find symbol
// | symbol:   class Missing
// | location: class shop.Line
