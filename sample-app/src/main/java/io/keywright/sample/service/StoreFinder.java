package io.keywright.sample.service;

import io.keywright.Nearby;
import io.keywright.sample.shop.Branch;
import io.keywright.sample.shop.BranchRepository;
import java.util.Collection;
import java.util.List;

/** Finds the branches near a customer. Thread-safe. */
public final class StoreFinder {

    private final BranchRepository branches;

    public StoreFinder(BranchRepository branches) {
        this.branches = branches;
    }

    /** Adds branches, or moves those that are there. */
    public void open(Collection<Branch> opened) {
        branches.addAll(opened);
    }

    /** The nearest branches of a country within some metres, the nearest first. */
    public List<Nearby<Branch>> near(String country, double longitude, double latitude, double metres, int most) {
        return branches.nearest(country, longitude, latitude, metres, most);
    }
}
