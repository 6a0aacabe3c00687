@Keyspace(name = "shop", topology = Topology.CLUSTER)
package shop;

import io.keywright.annotation.*;
