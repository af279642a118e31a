package org.openelecbay.market.coalition.formation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openelecbay.market.RandomPositions.position;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Distances;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.market.Accounts;
import org.openelecbay.market.Position;
import org.openelecbay.market.RandomPositions;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.Setting;
import org.openelecbay.market.SharingContract;
import org.openelecbay.market.SharingRule;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.Volumes;
import org.openelecbay.market.coalition.PayoffRule;
import org.openelecbay.market.coalition.Shapley;
import org.openelecbay.market.distance.RingDistance;

/// Coalitions in a slot: the contract with everybody equally near, and ways with a fee by hand.
class MergeSplitRuleTest extends SharingContract {

    /// Houses along a street, one unit apart.
    private static final Map<String, Integer> STREET = Map.of("anna", 0, "ben", 1, "cleo", 8, "dora", 9);

    private static final Distances ALONG = (one, other) -> Math.abs(house(one) - house(other));

    @Override
    protected SharingRule rule() {
        return new MergeSplitRule();
    }

    @Test
    void neighboursShareAndTheBuyerPaysForTheWay() {
        Clearing clearing = new MergeSplitRule(Price.ZERO, Setting.cents(1), PayoffRule.EQUAL)
                .share(List.of(position("anna", 2_000), position("ben", -3_000)), street());
        Accounts accounts = Accounts.of(clearing);
        assertThat(clearing.localEnergy().wattHours()).isEqualTo(2_000);
        // 2 kWh save 11 cents each, less one cent of fee: 20 cents, ten each.
        assertThat(accounts.of(new ParticipantId("anna"))).isEqualTo(cents(2 * 9 + 10));
        assertThat(accounts.of(new ParticipantId("ben"))).isEqualTo(cents(-2 * 20 + 10));
        assertThat(accounts.of(NamedAccount.NETWORK)).isEqualTo(cents(2));
        assertThat(clearing.payments()).anyMatch(payment -> payment.cause() == Cause.NETWORK_USAGE);
    }

    @Test
    void aFarNeighbourStaysInACoalitionOfItsOwn() {
        Clearing clearing = new MergeSplitRule(Price.ZERO, Setting.cents(2), PayoffRule.SHAPLEY)
                .share(
                        List.of(
                                position("anna", 1_000),
                                position("ben", -1_000),
                                position("cleo", 500),
                                position("dora", -2_000)),
                        street());
        assertThat(clearing.localEnergy().wattHours()).isEqualTo(1_500);
        assertThat(clearing.reasons().toString())
                .contains("Coalition of anna, ben: 1000 Wh")
                .contains("Coalition of cleo, dora: 500 Wh")
                .contains("2 merges, 0 splits, 2 transports");
    }

    @Test
    void whoIsTooFarForItsFeeIsToldWhy() {
        Clearing clearing = new MergeSplitRule(Price.ZERO, Setting.cents(2), PayoffRule.SHAPLEY)
                .share(List.of(position("anna", 1_000), position("dora", -1_000)), street());
        assertThat(clearing.trades()).isEmpty();
        assertThat(clearing.payments()).isEmpty();
        assertThat(clearing.reasons().toString()).contains("Alone stay anna, dora");
    }

    @Test
    void whoHasNoPlacePaysNothingForTheDistance() {
        RingDistance ring = new RingDistance(List.of(new ParticipantId("anna"), new ParticipantId("ben")));
        Clearing clearing = rule().share(
                        List.of(position("anna", 900), position("ben", -500), position("battery", -400)),
                        Setting.plain().withDistances(ring).context());
        assertThat(clearing.localEnergy().wattHours()).isEqualTo(900);
        assertThat(Accounts.of(clearing).of(NamedAccount.NETWORK)).isEqualTo(Money.ofNanos(500 * 1_000));
    }

    @Test
    void nobodyLosesAndTheNetworkGetsItsFeesWhateverTheDistances() {
        for (PayoffRule payoffs : PayoffRule.values()) {
            MergeSplitRule rule = new MergeSplitRule(Setting.cents(1), Setting.cents(1), payoffs);
            Seeds.every(200, random -> RandomPositions.small(random, 9), positions -> {
                SlotContext context = Setting.plain()
                        .withDistances((one, other) -> Math.abs(
                                one.value().hashCode() % 7 - other.value().hashCode() % 7))
                        .context();
                isFair(positions, context, rule.share(positions, context));
            });
        }
    }

    @Test
    void manyMembersShareSampledGainsWithAStatedError() {
        Seeds.every(
                3,
                random -> IntStream.range(0, 40)
                        .mapToObj(k -> position("p" + k, k < 2 ? 25_000 : -random.nextLong(1, 3_001)))
                        .toList(),
                positions -> {
                    Clearing clearing = rule().share(positions, Setting.plain().context());
                    isFair(positions, Setting.plain().context(), clearing);
                    assertThat(clearing.reasons().toString()).contains("standard error of");
                });
    }

    @Test
    void sampledGainsAreWithinFiveErrorsOfTheExactOnes() {
        Seeds.every(5, random -> RandomGames.of(random, 11, 0), game -> {
            List<Integer> everybody = RandomGames.everybody(game);
            GainSharing sampled = GainSharing.of(game, everybody, GainSharing.Way.SHAPLEY);
            double[] exact = Shapley.of(game.table(1), (1 << 11) - 1);
            for (int player = 0; player < exact.length; player++) {
                assertThat(Math.abs(sampled.gains()[player] - exact[player]))
                        .isLessThanOrEqualTo(5 * sampled.standardError() + 1e-9);
            }
        });
    }

    @Test
    void smallSlotsSayWhetherTheirCoalitionsAreStable() {
        Clearing clearing = share(position("anna", 1_000), position("ben", -1_000));
        assertThat(clearing.reasons().toString())
                .contains("The coalitions are core stable, Nash stable, individually stable.");
    }

    @Test
    void aNegativeFeeIsRefused() {
        assertThatThrownBy(() -> new MergeSplitRule(Setting.cents(-1), Price.ZERO, PayoffRule.EQUAL))
                .hasMessageContaining("neither is below zero");
    }

    private static void isFair(List<Position> positions, SlotContext context, Clearing clearing) {
        Accounts accounts = Accounts.of(clearing);
        Volumes volumes = Volumes.of(clearing);
        for (Position each : positions) {
            ParticipantId who = each.participant();
            long alone = volumes.soldBy(who) * context.band().exportPrice().microsPerKwh()
                    - volumes.boughtBy(who) * context.band().importPrice().microsPerKwh();
            assertThat(accounts.of(who).nanos()).as("cash of %s", who).isGreaterThanOrEqualTo(alone);
        }
        assertThat(accounts.of(NamedAccount.NETWORK).nanos()).isNotNegative();
        assertThat(accounts.of(NamedAccount.COMMUNITY)).isEqualTo(Money.ZERO);
        assertThat(accounts.sum()).isEqualTo(Money.ZERO);
    }

    private static SlotContext street() {
        return Setting.plain().withDistances(ALONG).context();
    }

    private static int house(ParticipantId who) {
        return STREET.getOrDefault(who.value(), 0);
    }

    private static Money cents(long cents) {
        return Money.ofNanos(cents * 10_000_000);
    }
}
