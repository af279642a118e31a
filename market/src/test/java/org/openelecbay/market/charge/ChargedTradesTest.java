package org.openelecbay.market.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openelecbay.market.BookBuilder.book;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Distances;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Payment;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;
import org.openelecbay.market.ClearingAssert;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;
import org.openelecbay.market.Setting;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.distance.RingDistance;

class ChargedTradesTest extends MechanismContract {

    /// Houses stand along a street, one unit apart by the first letter of their names.
    private static final Distances STREET =
            (one, other) -> Math.abs(one.value().charAt(0) - other.value().charAt(0));

    @Override
    protected MarketMechanism mechanism() {
        return rule(10_000, Ratio.half());
    }

    @Override
    protected SlotContext context() {
        return Setting.plain().withDistances(STREET).context();
    }

    /// A tenth of a per cent is lost on every unit: 0.0002 per kWh at the supplier's 0.20.
    private static ChargedTrades rule(long microsPerUnit, Ratio buyerShare) {
        return new ChargedTrades(new WayTerms(Price.ofMicrosPerKwh(microsPerUnit), new Ratio(1, 1_000), buyerShare));
    }

    /// Anna's energy from ben, one house away, costs 0.0102 a kWh on its way, from zoe 0.255.
    @Test
    void aNeighbourBeatsACheaperOfferFromFarAway() {
        Clearing clearing = clear(book().bid("anna", 30).offer("ben", 12).offer("zoe", 8));

        ClearingAssert.assertThat(clearing).consistsOf("ben sells anna 1000 Wh at 0.21/kWh");
        assertThat(paidTo(clearing, NamedAccount.NETWORK)).isEqualTo(Money.ofNanos(10_000_000));
        assertThat(paidTo(clearing, NamedAccount.LOSSES)).isEqualTo(Money.ofNanos(200_000));
        ClearingAssert.assertThat(clearing).gives("anna", Money.ofNanos(-210_000_000 - 5_100_000));
    }

    @Test
    void aPairWithoutRoomForItsWayIsNotStruck() {
        Clearing clearing = clear(book().bid("anna", 20).offer("zoe", 8));

        ClearingAssert.assertThat(clearing)
                .trades(0)
                .saysOf("anna", "No offer left this bid room for what the network charges and loses on the way.");
    }

    @Test
    void theBuyerBearsItsShare() {
        Clearing clearing = rule(10_000, new Ratio(1, 1))
                .clear(book().bid("anna", 30).offer("ben", 12).build(), context());

        assertThat(clearing.payments())
                .allMatch(payment -> payment.from() instanceof Payment.Participating(var id)
                        && id.value().equals("anna"));
        assertThat(clearing.payments()).extracting(Payment::cause).containsExactly(Cause.NETWORK_USAGE, Cause.LOSSES);
    }

    @Test
    void theSameHouseCostsNothing() {
        Clearing clearing = clear(book().bid("anna", 20).offer("ada", 8));

        ClearingAssert.assertThat(clearing).consistsOf("ada sells anna 1000 Wh at 0.14/kWh");
        assertThat(clearing.payments()).isEmpty();
    }

    @Test
    void housesThatNoLineReachesDoNotTrade() {
        SlotContext apart = Setting.plain()
                .withDistances((one, other) -> Double.POSITIVE_INFINITY)
                .context();

        ClearingAssert.assertThat(rule(0, Ratio.half())
                        .clear(book().bid("anna", 20).offer("ben", 8).build(), apart))
                .trades(0);
    }

    @Test
    void whoHasNoPlacePaysForNoWay() {
        SlotContext ring = Setting.plain()
                .withDistances(new RingDistance(List.of(new ParticipantId("anna"), new ParticipantId("ben"))))
                .context();
        Clearing clearing =
                mechanism().clear(book().bid("anna", 20).offer("battery", 8).build(), ring);

        ClearingAssert.assertThat(clearing).consistsOf("battery sells anna 1000 Wh at 0.14/kWh");
        assertThat(clearing.payments()).isEmpty();
    }

    @Test
    void badTermsAreRefused() {
        assertThatThrownBy(() -> rule(-1, Ratio.half())).hasMessageContaining("not negative");
        assertThatThrownBy(() -> rule(1, new Ratio(2, 1))).hasMessageContaining("between 0 and 1");
    }

    private static Money paidTo(Clearing clearing, NamedAccount account) {
        return clearing.payments().stream()
                .filter(payment -> payment.to().equals(new Payment.Holding(account)))
                .map(Payment::money)
                .reduce(Money.ZERO, Money::plus);
    }
}
