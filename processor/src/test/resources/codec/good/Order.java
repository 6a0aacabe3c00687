package shop;

import io.keywright.annotation.Discriminator;
import io.keywright.annotation.StoredAs;
import java.util.List;

public record Order(long id, Payment payment, List<Payment> attempts) {

    @Discriminator("kind")
    public sealed interface Payment permits Card, Transfer, Voucher {}

    public record Card(String number, int year) implements Payment {}

    public sealed interface Transfer extends Payment permits Sepa, Swift {}

    @StoredAs("sepa")
    public record Sepa(String iban) implements Transfer {}

    @StoredAs("swift")
    public record Swift(String bic, Transfer fallback) implements Transfer {}

    public record Voucher() implements Payment {}

    static List<Order> samples() {
        return List.of(
                new Order(1, new Card("4111", 2030), List.of()),
                new Order(2, new Voucher(), List.of(new Sepa("DE"), new Swift("X", new Swift("Y", new Sepa("FR"))))));
    }
}
