package shop;

import static io.keywright.annotation.RedisType.*;

import io.keywright.annotation.*;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

class DuplicateName {

    @RedisKey(pattern = "a:{id}", type = STRING, ttl = "1h")
    @RedisKey(pattern = "b:{id}", type = STRING, ttl = "1h")
    record Twice(String id, String v) {}
    // ^ error: [keywright:DuplicateName] 'Twice' has two keys, and both repositories would be called DuplicateNameTwiceRepository.
    // |   Fix: name them apart: @RedisKey(…, repository = "…").

    @RedisKey(pattern = "c:{id}", type = STRING, ttl = "1h", repository = "2nd")
    // ^ error: [keywright:DuplicateName] '2nd' can't be the name of a class.
    // |   Fix: give a simple Java name, such as DuplicateNameNoNameRepository.
    record NoName(String id, String v) {}

    @RedisKey(pattern = "d:{id}", type = STRING, ttl = "1h", repository = "class")
    // ^ error: [keywright:DuplicateName] 'class' can't be the name of a class.
    // |   Fix: give a simple Java name, such as DuplicateNameKeywordRepository.
    record Keyword(String id, String v) {}

    @RedisKey(pattern = "e:{id}", type = HASH, ttl = "1h")
    record SameFields(String id, @StoredAs("v") String one, String v) {}
    // ^ error: [keywright:DuplicateName] 'one' and 'v' are both stored as 'v'.
    // |   Fix: give one of them another @StoredAs name.

    @RedisKey(pattern = "i:{id}", type = STRING, ttl = "1h")
    record SameNames(String id, @StoredAs("v") String one, String v) {}
    // ^ error: [keywright:DuplicateName] Two components of `shop.DuplicateName.SameNames` would be stored as "v".
    // |   Fix: give one of them another name by @StoredAs.

    @RedisKey(pattern = "f:{id}", type = HASH, ttl = "1h")
    record SameMethods(String id, String url, String Url) {}
    // ^ error: [keywright:DuplicateName] 'url' and 'Url' would both be read by getUrl.
    // |   Fix: rename one of them; @StoredAs keeps its stored name.

    @RedisKey(pattern = "g:{id}", type = STRING, ttl = "1h", repository = "DuplicateName")
    // ^ error: [keywright:DuplicateName] 'Taken' would be stored by a generated DuplicateName, but there is a type of that name already.
    // |   Fix: rename that type, or give the repository another name: @RedisKey(…, repository = "…").
    record Taken(String id, String v) {}

    @RedisKey(pattern = "h:{id}", type = STRING, ttl = "1h")
    record Product(String id, String v) {}

    @RedisKey(pattern = "k0:{id}", type = STRING, ttl = "1h", repository = "record")
    // ^ error: [keywright:DuplicateName] 'record' can't be the name of a class.
    // |   Fix: give a simple Java name, such as DuplicateNameNamed0Repository.
    record Named0(String id, String v) {}

    @RedisKey(pattern = "k1:{id}", type = STRING, ttl = "1h", repository = "yield")
    // ^ error: [keywright:DuplicateName] 'yield' can't be the name of a class.
    // |   Fix: give a simple Java name, such as DuplicateNameNamed1Repository.
    record Named1(String id, String v) {}

    @RedisKey(pattern = "k2:{id}", type = STRING, ttl = "1h", repository = "Key")
    // ^ error: [keywright:DuplicateName] 'Key' can't be the name of a repository: there may be a class of that name in it.
    // |   Fix: give a simple Java name, such as DuplicateNameNamed2Repository.
    record Named2(String id, String v) {}

    @RedisKey(pattern = "k3:{id}", type = STRING, ttl = "1h", repository = "Member")
    // ^ error: [keywright:DuplicateName] 'Member' can't be the name of a repository: there may be a class of that name in it.
    // |   Fix: give a simple Java name, such as DuplicateNameNamed3Repository.
    record Named3(String id, String v) {}

    @RedisKey(pattern = "k4:{id}", type = STRING, ttl = "1h", repository = "Codec")
    // ^ error: [keywright:DuplicateName] 'Codec' can't be the name of a repository: there may be a class of that name in it.
    // |   Fix: give a simple Java name, such as DuplicateNameNamed4Repository.
    record Named4(String id, String v) {}
}

class Nested {
    @RedisKey(pattern = "l:{id}", type = STRING, ttl = "1h")
    record Type(String id, String v) {}
}

@RedisKey(pattern = "m:{id}", type = STRING, ttl = "1h")
// ^ error: [keywright:DuplicateName] 'NestedType' and 'Nested.Type' would both be stored by a generated NestedTypeRepository.
// |   Fix: name them apart: @RedisKey(…, repository = "…").
record NestedType(String id, String v) {}

@RedisKey(pattern = "j:{id}", type = HASH, ttl = "1h")
final class Waits {
    private final String id;
    private final long wait;
    // ^ error: [keywright:DuplicateName] 'wait' would be changed by a method wait(long), which every Java object has already.
    // |   Fix: rename it; @StoredAs keeps its stored name.
    private final String v;

    Waits(String id, long wait, String v) {
        this.id = id;
        this.wait = wait;
        this.v = v;
    }

    String getId() {
        return id;
    }

    long getWait() {
        return wait;
    }

    String getV() {
        return v;
    }
}

class DuplicateNameProductCodec {}
