package org.openelecbay.market;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.Reason;
import org.openelecbay.core.Trade;

/// Says of a clearing what a reader can check by hand.
public final class ClearingAssert extends AbstractAssert<ClearingAssert, Clearing> {

    private ClearingAssert(Clearing clearing) {
        super(clearing, ClearingAssert.class);
    }

    public static ClearingAssert assertThat(Clearing clearing) {
        return new ClearingAssert(clearing);
    }

    /// So many trades.
    public ClearingAssert trades(int count) {
        Assertions.assertThat(actual.trades()).hasSize(count);
        return this;
    }

    /// Exactly these trades in this order, written `ben sells anna 1500 Wh at 0.145/kWh`.
    public ClearingAssert consistsOf(String... trades) {
        List<String> told = actual.trades().stream()
                .map(trade ->
                        trade.seller() + " sells " + trade.buyer() + " " + trade.quantity() + " at " + priceOf(trade))
                .toList();
        Assertions.assertThat(told).containsExactly(trades);
        return this;
    }

    /// So much energy sold locally.
    public ClearingAssert moves(long wattHours) {
        Assertions.assertThat(actual.localEnergy()).isEqualTo(Energy.ofWattHours(wattHours));
        return this;
    }

    /// Every trade at this one price for both sides.
    public ClearingAssert allAt(Price price) {
        return buyersPay(price).sellersGet(price);
    }

    public ClearingAssert buyersPay(Price price) {
        Assertions.assertThat(actual.trades()).extracting(Trade::buyerPays).containsOnly(price);
        return this;
    }

    public ClearingAssert sellersGet(Price price) {
        Assertions.assertThat(actual.trades()).extracting(Trade::sellerGets).containsOnly(price);
        return this;
    }

    /// What stays on the surplus account after all payments.
    public ClearingAssert leavesOperator(Money money) {
        Assertions.assertThat(Accounts.of(actual).of(NamedAccount.SURPLUS)).isEqualTo(money);
        return this;
    }

    /// What a participant receives in all; paid is negative.
    public ClearingAssert gives(String participant, Money money) {
        Assertions.assertThat(Accounts.of(actual).of(new ParticipantId(participant)))
                .isEqualTo(money);
        return this;
    }

    /// One of the reasons is this sentence, whatever it is about.
    public ClearingAssert says(String sentence) {
        Assertions.assertThat(actual.reasons()).extracting(Reason::sentence).contains(sentence);
        return this;
    }

    /// The reason about this order is this sentence.
    public ClearingAssert saysOf(String order, String sentence) {
        Assertions.assertThat(actual.reasons())
                .filteredOn(reason -> reason.about().equals(Optional.of(new OrderId(order))))
                .extracting(Reason::sentence)
                .containsExactly(sentence);
        return this;
    }

    private static String priceOf(Trade trade) {
        return trade.sellerGets().equals(trade.buyerPays())
                ? trade.buyerPays().toString()
                : trade.sellerGets() + " for " + trade.buyerPays();
    }
}
