@Keyspace(name = "shop")
package com.acme.shop;

import io.keywright.annotation.Keyspace;
