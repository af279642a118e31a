package org.openelecbay.market.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.market.BookBuilder.book;
import static org.openelecbay.market.BookBuilder.step;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.market.Accounts;
import org.openelecbay.market.ClearingAssert;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.RandomBooks;
import org.openelecbay.market.Seeds;

class VcgTest extends MechanismContract {

    @Override
    protected MarketMechanism mechanism() {
        return new Vcg(new Financing.Operator());
    }

    @Test
    void everybodyPaysWhatTheOthersLoseByItAndTheOperatorCoversTheDeficit() {
        var clearing = clear(book().bid("b1", 3_000, 30)
                .bid("b2", 4_000, 22)
                .bid("b3", 2_000, 12)
                .offer("a1", 2_000, 8)
                .offer("a2", 4_000, 14)
                .offer("a3", 5_000, 20));

        ClearingAssert.assertThat(clearing)
                .gives("b1", Money.ofHundredths(-48))
                .gives("b2", Money.ofHundredths(-62))
                .gives("a1", Money.ofHundredths(40))
                .gives("a2", Money.ofHundredths(80))
                .gives("a3", Money.ofHundredths(22))
                .says("Everybody pays or receives what its energy is worth to the others; sellers receive 0.320000000 "
                        + "more than buyers pay, which the operator covers.")
                .saysOf("b3", "The limit of this bid is below 0.22/kWh, from which bids traded.");
        assertThat(Accounts.of(clearing).of(NamedAccount.OPERATOR)).isEqualTo(Money.ofHundredths(-32));
    }

    @Test
    void whatAWholePriceCannotSayIsPaidToTheNano() {
        var clearing = clear(book().bid("anna", 3, 30).offer("ben", 2, 10).offer("cleo", 5, 11));

        ClearingAssert.assertThat(clearing).buyersPay(Price.ofMicrosPerKwh(103_333));
        assertThat(Accounts.of(clearing).of(new ParticipantId("anna"))).isEqualTo(Money.ofNanos(-310_000));
    }

    @Test
    void onePassGivesWhatSolvingTheMarketWithoutEachOwnerGives() {
        Seeds.every(1_000, random -> RandomBooks.small(random, 8, 20), this::agreesWithTheDefinition);
        Seeds.every(300, random -> RandomBooks.small(random, -9, 9), this::agreesWithTheDefinition);
        Seeds.every(20, random -> RandomBooks.large(random, 60), this::agreesWithTheDefinition);
    }

    @Test
    void severalOrdersOfOneOwnerCountTogether() {
        agreesWithTheDefinition(book().bid("anna", 3, 30)
                .bid("ben", 3, 25)
                .bid("anna", step(4, 22), step(2, 15))
                .offer("cleo", 4, 8)
                .offer("dora", step(2, 9), step(3, 18))
                .offer("cleo", 6, 12)
                .build());
        Seeds.every(
                1_000,
                random -> RandomBooks.small(random, 8, 20),
                book -> agreesWithTheDefinition(RandomBooks.withSharedOwners(book)));
    }

    private void agreesWithTheDefinition(OrderBook book) {
        VcgOutcome outcome = new Vcg(new Financing.Operator()).outcome(book, context());
        NaiveClarke naive = new NaiveClarke(book, context());
        compare(outcome.buyersPay(), naive.buyersPay());
        compare(outcome.sellersReceive(), naive.sellersReceive());
        assertThat(outcome.deficit().isNegative()).isFalse();
    }

    private static void compare(Map<ParticipantId, VcgOutcome.Share> fast, Map<ParticipantId, Money> naive) {
        naive.forEach((owner, money) -> assertThat(
                        fast.containsKey(owner) ? fast.get(owner).money() : Money.ZERO)
                .as("money of %s", owner)
                .isEqualTo(money));
    }
}
