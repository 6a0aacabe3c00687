@Keyspace(name = "shop")
package shop;

import io.keywright.annotation.Keyspace;
