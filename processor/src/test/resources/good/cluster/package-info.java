@Keyspace(name = "cluster", topology = Topology.CLUSTER)
package cluster;

import io.keywright.annotation.Keyspace;
import io.keywright.annotation.Topology;
