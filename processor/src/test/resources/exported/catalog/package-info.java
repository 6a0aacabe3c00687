@Keyspace(name = "catalog")
package catalog;

import io.keywright.annotation.Keyspace;
