package keywright.index;

import io.keywright.annotation.KeyspaceIndex;

/** As a jar on the class path has it that was built with a later version. */
@KeyspaceIndex(format = 2, owner = "stock", value = {})
public final class Of_shop_Item {}
