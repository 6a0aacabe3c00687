package io.keywright.sample.service;

import io.keywright.Outcome;
import io.keywright.sample.shop.PickupSlot;
import io.keywright.sample.shop.PickupSlotRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Gives the hours at which customers fetch their orders, to no more of them than a branch can serve. Thread-safe. */
public final class Pickups {

    private static final int HOURS = 24;

    private final PickupSlotRepository slots;

    public Pickups(PickupSlotRepository slots) {
        this.slots = slots;
    }

    /** Opens some hours of a day, the last one excluded, for so many orders each. */
    public void open(String branchId, LocalDate day, int fromHour, int toHour, int orders) {
        slots.setAll(IntStream.range(fromHour, toHour)
                .mapToObj(hour -> new PickupSlot(branchId, day, hour, orders))
                .toList());
    }

    /**
     * Takes a place in an hour: false if there is none left.
     *
     * @throws io.keywright.OutcomeUnknownException if the reply was lost: the place is taken, or it is not
     */
    public boolean reserve(String branchId, LocalDate day, int hour) {
        Outcome<Long> outcome = slots.increment(branchId, day, hour, -1);
        if (outcome instanceof Outcome.Unknown<Long> lost) {
            throw lost.cause();
        }
        return outcome.isApplied();
    }

    /** The hours in which there are places left. */
    public List<Integer> freeHours(String branchId, LocalDate day) {
        return slots.range(branchId, day, 0, HOURS).stream()
                .filter(slot -> slot.free() > 0)
                .map(PickupSlot::hour)
                .toList();
    }
}
