@Keyspace(name = "shop", delimiter = "/", segments = SegmentCase.MIXED, minimalDepth = 3)
package shop;

import io.keywright.annotation.*;
