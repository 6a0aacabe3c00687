@Keyspace(name = "events", format = ValueFormat.MESSAGE_PACK, jitter = "0%")
package events;

import io.keywright.annotation.Keyspace;
import io.keywright.annotation.ValueFormat;
