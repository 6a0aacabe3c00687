package beans;

import io.keywright.annotation.StoredAs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A bean that inherits a property, with a nested bean, a class with a constructor, and open fields. */
public class Account extends Versioned {

    private String owner = "";

    @StoredAs("is-active")
    private boolean active;

    private @Nullable String note;
    private List<Money> balances = new ArrayList<>();
    private Flags flags = new Flags();
    private transient int cached = 7;
    private String URL = "u";

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public List<Money> getBalances() {
        return balances;
    }

    public void setBalances(List<Money> balances) {
        this.balances = balances;
    }

    public Flags getFlags() {
        return flags;
    }

    public void setFlags(Flags flags) {
        this.flags = flags;
    }

    public String getURL() {
        return URL;
    }

    public void setURL(String URL) {
        this.URL = URL;
    }

    static List<Account> samples() {
        Account empty = new Account();
        empty.setVersion(1);
        Account full = new Account();
        full.setVersion(Long.MAX_VALUE);
        full.setOwner("me");
        full.setActive(true);
        full.setNote("n");
        full.setBalances(List.of(new Money("EUR", 1), new Money("USD", -1)));
        full.flags.bits = 3;
        full.flags.names = Map.of("a", 1);
        return List.of(empty, full);
    }

    static final class Money {
        private final String currency;
        private final long cents;

        Money(String currency) {
            this(currency, 0);
        }

        Money(String currency, long cents) {
            this.currency = currency;
            this.cents = cents;
        }

        String currency() {
            return currency;
        }

        long getCents() {
            return cents;
        }
    }

    static class Flags {
        int bits;
        Map<String, Integer> names = Map.of();
    }
}
