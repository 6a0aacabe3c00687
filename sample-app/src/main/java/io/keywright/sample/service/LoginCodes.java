package io.keywright.sample.service;

import io.keywright.Outcome;
import io.keywright.sample.shop.LoginCode;
import io.keywright.sample.shop.LoginCodeRepository;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** One-time codes for signing in by e-mail: one at a time, good for five minutes, used once. Thread-safe. */
public final class LoginCodes {

    private final LoginCodeRepository codes;
    private final SecureRandom random = new SecureRandom();

    public LoginCodes(LoginCodeRepository codes) {
        this.codes = codes;
    }

    /**
     * Makes a code for a user.
     *
     * @return the code to send; empty if one is on its way already, however often somebody presses the button
     */
    public Optional<String> request(long userId) {
        LoginCode code = new LoginCode(userId, String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000)));
        Outcome<LoginCode> stored = codes.saveIfAbsent(code);
        return stored.value().map(LoginCode::code);
    }

    /** Whether the code is right; of several who use it at once, one gets in. */
    public boolean redeem(long userId, String code) {
        Optional<LoginCode> sent = codes.find(userId);
        // The delete decides who was first. It can meet another code only if this one ran out since it was read; then
        // the user was in time, and asks for a new code once more.
        return sent.isPresent() && sameText(sent.get().code(), code) && codes.delete(userId);
    }

    private static boolean sameText(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
