@Keyspace(name = "shop", segments = SegmentCase.LOWER)
@Accept(rule = "Naming", reason = "named by the system before this one")
@Accept(rule = "HotSlot", reason = "few keys")
package shop;
// ^ warning: [keywright:UnusedAcceptance] 'HotSlot' is accepted on 'shop', but nothing there breaks it.
// |   Fix: remove the acceptance; what it was for has been mended.

import io.keywright.annotation.*;
