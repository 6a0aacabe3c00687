package io.keywright.testkit;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which fault sets in at which message, in either direction; for any thread. */
final class FaultPlan {

    /** Where a message is going. */
    enum Direction {
        TO_SERVER,
        TO_CLIENT
    }

    /** A fault that waits for its message: the one after {@code passing} others, or the one of a command. */
    private static final class Trap {
        final Fault fault;
        final @Nullable String command;
        int passing;

        Trap(Fault fault, @Nullable String command, int passing) {
            this.fault = fault;
            this.command = command;
            this.passing = passing;
        }

        boolean springsAt(String name) {
            return command == null ? passing-- == 0 : command.equals(name);
        }
    }

    private final Map<Direction, Trap> traps = new EnumMap<>(Direction.class);
    private final Map<Direction, Fault> lasting = new EnumMap<>(Direction.class);
    private boolean struck;

    synchronized void after(Direction direction, int passing, Fault fault) {
        if (passing < 0) {
            throw new IllegalArgumentException("A count of messages can't be negative: " + passing);
        }
        set(direction, new Trap(fault, null, passing));
    }

    synchronized void at(Direction direction, String command, Fault fault) {
        set(direction, new Trap(fault, command, 0));
    }

    private void set(Direction direction, Trap trap) {
        traps.put(direction, trap);
        struck = false;
    }

    /** What is to happen to this message; null to let it pass. */
    synchronized @Nullable Fault judge(Direction direction, String command) {
        Fault now = lasting.get(direction);
        if (now != null) {
            return now;
        }
        Trap trap = traps.get(direction);
        if (trap == null || !trap.springsAt(command)) {
            return null;
        }
        traps.remove(direction);
        struck = true;
        if (trap.fault == Fault.DROP || trap.fault == Fault.HOLD) {
            lasting.put(direction, trap.fault);
        }
        return trap.fault;
    }

    synchronized boolean hasStruck() {
        return struck;
    }

    synchronized void clear() {
        traps.clear();
        lasting.clear();
    }
}
