package io.keywright.sample.app;

import io.keywright.sample.service.Sessions;
import io.keywright.sample.service.StartPage;
import io.keywright.sample.shop.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Users sign in and click around; a session that is used lives on. */
final class SessionScene implements Scene {

    private static final int USERS = 500;
    private static final int CLICKS = 10;
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final Duration ALMOST = Duration.ofMinutes(29);

    @Override
    public String title() {
        return "Sessions (sliding TTL)";
    }

    @Override
    public void play(Stage stage, Screen screen) throws Exception {
        Sessions sessions = stage.shop().sessions();
        List<Session> opened = new ArrayList<>();
        long start = System.nanoTime();
        for (int user = 1; user <= USERS; user++) {
            opened.add(sessions.open(user, Tenancy.tenantOf(user)));
        }
        for (Session session : opened) {
            for (int click = 0; click < CLICKS; click++) {
                sessions.countPage(session.id());
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        screen.row(
                Figures.count(USERS) + " users signed in, " + CLICKS + " clicks each",
                Figures.seconds(seconds) + "   " + Figures.rate((long) USERS * (2L * CLICKS + 1), seconds));
        Session first = opened.get(0);
        Session now = sessions.find(first.id()).orElseThrow();
        SampleFailure.unless(now.views() == CLICKS, "The session counted " + now.views() + " views");
        slide(stage, screen, first);
        startPage(stage, screen, first);
        signOut(stage, screen, opened.get(1));
    }

    /** The sample does not wait for 20 minutes: the operator's connection shortens the TTL by that much. */
    private static void slide(Stage stage, Screen screen, Session session) {
        Sessions sessions = stage.shop().sessions();
        String key = sessions.key(session.id());
        boolean found =
                stage.admin().commands().pexpire(key, LIFE.minusMinutes(20).toMillis());
        SampleFailure.unless(found, "There is no key " + key);
        Duration aged = sessions.remainingLife(session.id()).orElseThrow();
        sessions.find(session.id()).orElseThrow();
        Duration used = sessions.remainingLife(session.id()).orElseThrow();
        SampleFailure.unless(aged.compareTo(LIFE.minusMinutes(20)) <= 0, "Looking at the TTL changed it");
        SampleFailure.unless(used.compareTo(ALMOST) > 0, "Using the session did not extend it");
        screen.row("left after 20 minutes without a click", Figures.life(aged));
        screen.row("left after the next click", Figures.life(used));
    }

    private static void startPage(Stage stage, Screen screen, Session session) {
        List<String> skus = stage.skus().subList(0, 20);
        long start = System.nanoTime();
        StartPage.Content page = stage.shop().startPage().load(session.id(), session.tenant(), skus);
        double millis = (System.nanoTime() - start) / 1e6;
        SampleFailure.unless(
                page.session().isPresent() && page.settings().isPresent(),
                "The start page lacks its session or settings");
        screen.row(
                "start page: session, settings, " + page.teasers().size() + " teasers in one flush",
                String.format(Locale.ROOT, "%.1f ms", millis));
    }

    private static void signOut(Stage stage, Screen screen, Session session) {
        Sessions sessions = stage.shop().sessions();
        sessions.close(session.id());
        boolean counted = sessions.countPage(session.id()).isPresent();
        SampleFailure.unless(
                !counted && sessions.find(session.id()).isEmpty(), "A click brought a closed session back");
        screen.row("a late click after signing out", "changes nothing");
    }
}
