package io.keywright.sample.service;

import io.keywright.sample.shop.Visitor;
import io.keywright.sample.shop.VisitorRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** How many people were in the shop. Thread-safe. */
public final class Visitors {

    private final VisitorRepository visitors;

    public Visitors(VisitorRepository visitors) {
        this.visitors = visitors;
    }

    /** Counts visitors of a day; who was there already counts once. */
    public void came(LocalDate day, Collection<Long> visitorIds) {
        visitors.addAll(
                visitorIds.stream().map(visitor -> new Visitor(day, visitor)).toList());
    }

    /** About how many there were on a day. */
    public long on(LocalDate day) {
        return visitors.count(day);
    }

    /** About how many there were on some days; who came on several counts once. */
    public long onAnyOf(List<LocalDate> days) {
        return visitors.countTogether(days);
    }
}
