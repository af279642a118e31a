package org.openelecbay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.engine.Village.SLOT;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Metered;
import org.openelecbay.core.Money;
import org.openelecbay.core.Payment;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.ancillary.AncillaryMarket;
import org.openelecbay.market.ancillary.AncillaryMarket.Profit;
import org.openelecbay.market.ancillary.ServiceTerms;
import org.openelecbay.market.charge.ChargedTrades;
import org.openelecbay.market.charge.WayTerms;
import org.openelecbay.market.deviation.UncertainEnergy;
import org.openelecbay.market.reserve.ChanceConstrained;
import org.openelecbay.market.reserve.ReserveTerms;
import org.openelecbay.market.reserve.SafetyRule;
import org.openelecbay.settlement.bill.Bill;
import org.openelecbay.settlement.bill.BillLine;
import org.openelecbay.settlement.bill.Billing;
import org.openelecbay.settlement.ledger.Transfer;

/// From orders through audit, delivery and settlement to bills, under the rules that know of errors, services and
/// charges.
class ServiceChainTest {

    private static final Ratio SOME = new Ratio(1, 5);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 120);
    }

    private static MarketMechanism rule(long seed) {
        return switch ((int) (seed % 5)) {
            case 0 ->
                new ChanceConstrained(new ReserveTerms(
                        Price.perKwh("0.05"), 0.2, 0.5, SafetyRule.GAUSSIAN, 0.05, Price.perKwh("0.002")));
            case 1 -> new UncertainEnergy(SOME, new Ratio(1, 4), Ratio.half());
            case 2 -> service(Profit.SHARED);
            case 3 -> service(Profit.UNIFORM);
            default -> new ChargedTrades(new WayTerms(Price.perKwh("0.01"), new Ratio(1, 100), Ratio.half()));
        };
    }

    private static AncillaryMarket service(Profit profit) {
        return new AncillaryMarket(
                new ServiceTerms(
                        Energy.ofWattHours(1_500), Price.perKwh("0.06"), Price.perKwh("0.001"), new Ratio(0, 1)),
                profit);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyPaymentOfTheClearingIsOnTheBillsAndAllAccountsAreZeroTogether(long seed) {
        SlotStory story = delivered(seed);

        assertThat(story.all(Event.AuditFailed.class)).isEmpty();
        story.ledger().requireBalanced();
        for (Cause cause : List.of(Cause.RESERVE, Cause.FLEXIBILITY, Cause.NETWORK_SERVICE)) {
            assertThat(booked(story, cause)).isEqualTo(cleared(story, cause));
        }
        List<Bill> bills = Billing.bill(story.ledger(), Village.COMMUNITY.members(), SLOT.start(), SLOT.end());
        Money billed = bills.stream()
                .flatMap(bill -> bill.lines().stream())
                .filter(line -> line.cause() == Cause.RESERVE || line.cause() == Cause.FLEXIBILITY)
                .map(BillLine::signed)
                .reduce(Money.ZERO, Money::plus);
        assertThat(billed).as("members pay each other and nobody else").isEqualTo(Money.ZERO);
    }

    private static Money booked(SlotStory story, Cause cause) {
        return story.ledger().transfers().stream()
                .filter(transfer -> transfer.cause() == cause)
                .map(Transfer::money)
                .reduce(Money.ZERO, Money::plus);
    }

    private static Money cleared(SlotStory story, Cause cause) {
        return story.clearing().payments().stream()
                .filter(payment -> payment.cause() == cause)
                .map(Payment::money)
                .reduce(Money.ZERO, Money::plus);
    }

    private static SlotStory delivered(long seed) {
        RandomVillage village = new RandomVillage(seed);
        SlotStory story = SlotStory.open(rule(seed));
        village.orders(14).forEach(story::order);
        Random random = new Random(seed);
        Metered[] meters = List.of("anna", "ben", "cleo", "dora", "eric").stream()
                .map(home -> Village.metered(home, random.nextInt(-2_500, 2_500)))
                .toArray(Metered[]::new);
        return story.closes().secure().delivers(meters);
    }
}
