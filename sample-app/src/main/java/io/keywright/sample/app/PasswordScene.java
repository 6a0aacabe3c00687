package io.keywright.sample.app;

import io.keywright.sample.service.LoginGuard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Somebody guesses passwords from several machines at once, and the owner of the account gets in after all. */
final class PasswordScene implements Scene {

    private static final int MACHINES = 8;
    private static final int GUESSES = 50;
    private static final int ALLOWED = 5;
    private static final long USER = 42;

    @Override
    public String title() {
        return "Sign-in attempts (rate limit)";
    }

    @Override
    public void play(Stage stage, Screen screen) throws Exception {
        LoginGuard guard = stage.shop().loginGuard();
        List<List<Duration>> refused = Crowd.of(MACHINES, machine -> () -> {
            List<Duration> waits = new ArrayList<>();
            for (int i = 0; i < GUESSES; i++) {
                guard.mustWait(USER).ifPresent(waits::add);
            }
            return waits;
        });
        List<Duration> waits = refused.stream().flatMap(List::stream).toList();
        int looked = MACHINES * GUESSES - waits.size();
        SampleFailure.unless(looked == ALLOWED, looked + " passwords were looked at");
        SampleFailure.unless(
                waits.stream().allMatch(wait -> wait.toMinutes() >= 14 && wait.toMinutes() <= 15),
                "Somebody was to wait for another time than the window");
        guard.forget(USER);
        Optional<Duration> owner = guard.mustWait(USER);
        SampleFailure.unless(owner.isEmpty(), "The owner of the account was not let in");
        screen.row(
                Figures.count((long) MACHINES * GUESSES) + " guesses from " + MACHINES + " machines",
                looked + " looked at, " + Figures.count(waits.size()) + " refused");
        screen.row("the owner, after a mailed code", "let in");
    }
}
