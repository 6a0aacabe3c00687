package keywright.index;

import io.keywright.annotation.KeyspaceIndex;

/** The type that it names is a sound one, its part is of a kind that is not known. */
@KeyspaceIndex(
        format = 1,
        owner = "cart",
        value = {
            @KeyspaceIndex.Entry(type = "io.keywright.processor.DeclaredBefore", redisType = "HASH", prefix = "", pattern = "{a}", parts = "a=int7")
        })
public final class Of_shop_Line {}
