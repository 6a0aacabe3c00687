package io.keywright.sample.service;

import io.keywright.sample.shop.ActiveUser;
import io.keywright.sample.shop.ActiveUserRepository;
import java.time.LocalDate;
import java.util.Collection;

/** On which days users bought something. Thread-safe. */
public final class Activity {

    private final ActiveUserRepository users;

    public Activity(ActiveUserRepository users) {
        this.users = users;
    }

    /** Notes that users bought on a day. */
    public void bought(LocalDate day, Collection<Integer> userIds) {
        users.setAll(userIds.stream().map(user -> new ActiveUser(day, user)).toList());
    }

    /** Whether a user bought on a day. */
    public boolean hasBought(LocalDate day, int userId) {
        return users.get(day, userId);
    }

    /** How many users bought on a day. */
    public long on(LocalDate day) {
        return users.count(day);
    }
}
