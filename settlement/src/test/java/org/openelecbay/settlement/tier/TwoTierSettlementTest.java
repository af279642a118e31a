package org.openelecbay.settlement.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Account;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Energy;
import org.openelecbay.core.MemberId;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;
import org.openelecbay.core.Slot;
import org.openelecbay.settlement.ledger.Ledger;
import org.openelecbay.settlement.ledger.Transfer;

/// Random communities; a failure names its seed.
class TwoTierSettlementTest {

    private static final Slot SLOT = new Slot(Instant.parse("2026-06-01T10:00:00Z"), Duration.ofMinutes(15));
    private static final MemberId ANNA = new MemberId("anna");
    private static final MemberId BEN = new MemberId("ben");
    private static final Ratio SHORT = new Ratio(6, 5);
    private static final Ratio LONG = new Ratio(4, 5);

    private static TierPrices prices(String dayAhead, String realTime) {
        return new TierPrices(Price.perKwh(dayAhead), Price.perKwh(realTime), SHORT, LONG);
    }

    private static Energy wattHours(long amount) {
        return Energy.ofWattHours(amount);
    }

    private static Money money(String amount) {
        return Money.ofNanos(new BigDecimal(amount).movePointRight(9).longValueExact());
    }

    private record Street(List<TierPosition> positions, List<PeerContract> contracts, TierPrices prices) {

        static Street of(SplittableRandom random, boolean committedKept) {
            int members = 2 + random.nextInt(6);
            TierPrices prices = new TierPrices(
                    Price.ofMicrosPerKwh(random.nextLong(-50_000, 300_000)),
                    Price.ofMicrosPerKwh(random.nextLong(-100_000, 400_000)),
                    SHORT,
                    LONG);
            List<TierPosition> positions = new ArrayList<>();
            for (int k = 0; k < members; k++) {
                Energy committed = wattHours(random.nextLong(-5_000, 5_000));
                Energy deviation = wattHours(committedKept ? 0 : random.nextLong(-2_000, 2_000));
                positions.add(new TierPosition(new MemberId("m" + k), prices, committed, committed.plus(deviation)));
            }
            List<PeerContract> contracts = new ArrayList<>();
            for (int k = 1; k < members; k++) {
                contracts.add(new PeerContract(
                        new MemberId("m" + (k - 1)),
                        new MemberId("m" + k),
                        wattHours(random.nextLong(2_000)),
                        Price.perKwh("0.12")));
            }
            return new Street(positions, contracts, prices);
        }

        TwoTierSettlement settlement() {
            return new TwoTierSettlement(SLOT, positions, contracts, Price.perKwh("0.05"));
        }

        Money paid(List<Transfer> transfers, Cause... causes) {
            Money sum = Money.ZERO;
            for (TierPosition position : positions) {
                sum = sum.plus(TwoTierSettlement.paid(position.member(), transfers, causes));
            }
            return sum;
        }
    }

    private static Money balance(List<Transfer> transfers, Account account) {
        Ledger ledger = new Ledger();
        ledger.post(transfers);
        ledger.requireBalanced();
        return ledger.balance(account);
    }

    @Test
    void aMemberThatDrawsMoreThanCommittedPaysTheRealTimePriceForTheDifference() {
        TierPosition position = new TierPosition(ANNA, prices("0.15", "0.18"), wattHours(3_000), wattHours(3_800));
        List<PeerContract> contracts = List.of(new PeerContract(BEN, ANNA, wattHours(1_000), Price.perKwh("0.12")));
        TwoTierSettlement settlement = new TwoTierSettlement(SLOT, List.of(position), contracts, Price.ZERO);

        List<Transfer> single = settlement.alone(ImbalancePricing.SINGLE, 1);
        List<Transfer> dual = settlement.alone(ImbalancePricing.DUAL, 1);

        assertThat(TwoTierSettlement.paid(ANNA, single, Cause.RESIDUAL, Cause.TRADE))
                .isEqualTo(money("0.42"));
        assertThat(TwoTierSettlement.paid(ANNA, single, Cause.DEVIATION)).isEqualTo(money("0.144"));
        assertThat(TwoTierSettlement.paid(ANNA, dual, Cause.DEVIATION)).isEqualTo(money("0.1728"));
    }

    @Test
    void allPaymentsAreTheSuppliersReceiptsAndThePenalties() {
        for (long seed = 1; seed <= 200; seed++) {
            Street street = Street.of(new SplittableRandom(seed), false);
            for (List<Transfer> transfers : List.of(
                    street.settlement().alone(ImbalancePricing.SINGLE, 1),
                    street.settlement().alone(ImbalancePricing.DUAL, 1),
                    street.settlement().netted(street.prices(), 1))) {
                Money receipts =
                        balance(transfers, NamedAccount.SUPPLIER).plus(balance(transfers, NamedAccount.PENALTIES));
                assertThat(street.paid(transfers, Cause.values()))
                        .as("seed %d", seed)
                        .isEqualTo(receipts);
                assertThat(balance(transfers, NamedAccount.BALANCING))
                        .as("seed %d", seed)
                        .isEqualTo(Money.ZERO);
            }
        }
    }

    @Test
    void whoeverKeepsItsCommitmentPaysNothingInRealTime() {
        for (long seed = 1; seed <= 50; seed++) {
            Street street = Street.of(new SplittableRandom(seed), true);
            assertThat(street.settlement().alone(ImbalancePricing.DUAL, 1))
                    .as("seed %d", seed)
                    .noneMatch(each -> each.cause() == Cause.DEVIATION || each.cause() == Cause.PENALTY);
            assertThat(street.settlement().netted(street.prices(), 1))
                    .as("seed %d", seed)
                    .noneMatch(each -> each.cause() == Cause.DEVIATION || each.cause() == Cause.COMMUNITY_NET);
        }
    }

    @Test
    void theSinglePriceSettlesTheWholeGridPositionInRealTimeAndTheSpreadOfWhatWasCommitted() {
        for (long seed = 1; seed <= 100; seed++) {
            Street street = Street.of(new SplittableRandom(seed), false);
            TwoTierSettlement settlement = street.settlement();
            List<Transfer> transfers = settlement.alone(ImbalancePricing.SINGLE, 1);
            Price spread = street.prices().dayAhead().minus(street.prices().realTime());
            for (TierPosition position : street.positions()) {
                Energy purchased = settlement.purchased(position.member());
                Money expected = street.prices()
                        .realTime()
                        .times(position.actual().minus(purchased))
                        .plus(spread.times(position.committed().minus(purchased)));
                assertThat(TwoTierSettlement.paid(position.member(), transfers, Cause.RESIDUAL, Cause.DEVIATION))
                        .as("seed %d", seed)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void theDualPriceIsNeverBetterThanTheSingleOneAlsoBelowZero() {
        for (String realTime : List.of("0.2", "-0.2", "0")) {
            for (long deviation : new long[] {-1_500, 0, 1_500}) {
                TierPrices prices = prices("0.1", realTime);
                assertThat(prices.imbalance(wattHours(deviation), ImbalancePricing.DUAL))
                        .isGreaterThanOrEqualTo(prices.imbalance(wattHours(deviation), ImbalancePricing.SINGLE));
            }
        }
        assertThat(prices("0.1", "-0.2").imbalance(wattHours(1_000), ImbalancePricing.DUAL))
                .isEqualTo(money("-0.16"));
    }

    @Test
    void nettingNeverCostsMoreThanEverybodyAloneAndHelpersPayNothing() {
        for (long seed = 1; seed <= 200; seed++) {
            Street street = Street.of(new SplittableRandom(seed), false);
            List<Energy> deviations =
                    street.positions().stream().map(TierPosition::deviation).toList();
            CommunityNetting netting = CommunityNetting.of(deviations, street.prices());
            Money alone = Money.ZERO;
            Money parts = Money.ZERO;
            for (int k = 0; k < deviations.size(); k++) {
                alone = alone.plus(street.prices().imbalance(deviations.get(k), ImbalancePricing.DUAL));
                parts = parts.plus(netting.parts().get(k));
                boolean helps = Long.signum(deviations.get(k).wattHours())
                        != Long.signum(netting.net().wattHours());
                if (helps) {
                    assertThat(netting.parts().get(k)).as("seed %d", seed).isEqualTo(Money.ZERO);
                }
            }
            assertThat(parts).as("seed %d", seed).isEqualTo(netting.cost());
            // Half a nano of rounding for each.
            assertThat(netting.cost().nanos())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(alone.nanos() + deviations.size());
        }
    }

    @Test
    void aSellerThatIsShortAndABuyerThatIsLongPayForWhatTheyFailed() {
        List<PeerContract> contracts = List.of(new PeerContract(ANNA, BEN, wattHours(1_000), Price.perKwh("0.12")));
        TierPosition seller = new TierPosition(ANNA, prices("0.1", "0.2"), wattHours(-1_000), wattHours(-700));
        TierPosition buyer = new TierPosition(BEN, prices("0.1", "0.2"), wattHours(1_000), wattHours(-500));
        TwoTierSettlement settlement =
                new TwoTierSettlement(SLOT, List.of(seller, buyer), contracts, Price.perKwh("0.05"));

        assertThat(settlement.failed(seller)).isEqualTo(wattHours(300));
        assertThat(settlement.failed(buyer)).isEqualTo(wattHours(1_000));
        assertThat(TwoTierSettlement.paid(ANNA, settlement.alone(ImbalancePricing.DUAL, 1), Cause.PENALTY))
                .isEqualTo(money("0.015"));
    }

    @Test
    void factorsTheWrongWayRoundAndTwoPositionsOfOneMemberAreRefused() {
        assertThatThrownBy(() -> new TierPrices(Price.ZERO, Price.ZERO, LONG, SHORT))
                .hasMessageContaining("Short is at least 1");
        TierPosition position = new TierPosition(ANNA, prices("0.1", "0.2"), Energy.ZERO, Energy.ZERO);
        assertThatThrownBy(() -> new TwoTierSettlement(SLOT, List.of(position, position), List.of(), Price.ZERO))
                .hasMessageContaining("two positions");
    }
}
