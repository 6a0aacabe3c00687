package io.keywright.sample.app;

import io.keywright.sample.service.LoginCodes;
import java.util.List;
import java.util.Optional;

/** Somebody presses the button too often, and two browsers use the same code. */
final class LoginScene implements Scene {

    private static final int CLICKS = 8;
    private static final long USER = 42;

    @Override
    public String title() {
        return "Sign-in codes (save if absent)";
    }

    @Override
    public void play(Stage stage, Screen screen) throws Exception {
        LoginCodes codes = stage.shop().loginCodes();
        codes.request(USER + 1).orElseThrow(() -> new SampleFailure("No code was made"));
        List<Optional<String>> sent = Crowd.of(CLICKS, click -> () -> codes.request(USER));
        List<String> mails = sent.stream().flatMap(Optional::stream).toList();
        SampleFailure.unless(mails.size() == 1, mails.size() + " codes were sent");
        String code = mails.get(0);
        SampleFailure.unless(!codes.redeem(USER, code + "0"), "A wrong code was accepted");
        List<Boolean> redeemed = Crowd.of(CLICKS, browser -> () -> codes.redeem(USER, code));
        long accepted = redeemed.stream().filter(Boolean::booleanValue).count();
        SampleFailure.unless(accepted == 1, "The code was accepted " + accepted + " times");
        screen.row(CLICKS + " requests at once", mails.size() + " code sent");
        screen.row(CLICKS + " browsers with that code at once", accepted + " signed in");
    }
}
