package io.keywright.sample.shop;

import java.util.Locale;

/**
 * An amount of money in the currency's smallest unit.
 *
 * @param currency the ISO 4217 code
 */
public record Money(long cents, String currency) {

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d.%02d %s", cents / 100, Math.floorMod(cents, 100), currency);
    }
}
