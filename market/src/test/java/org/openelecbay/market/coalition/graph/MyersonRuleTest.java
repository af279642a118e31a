package org.openelecbay.market.coalition.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.market.RandomPositions.position;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.market.Accounts;
import org.openelecbay.market.PositionChecks;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.Setting;
import org.openelecbay.market.SharingContract;
import org.openelecbay.market.SharingRule;
import org.openelecbay.market.SlotContext;

/// The Myerson value in a slot: the contract with everybody next to everybody, and a street by hand.
class MyersonRuleTest extends SharingContract {

    private static final Map<String, Integer> STREET = Map.of("anna", 0, "ben", 1, "cleo", 2);

    @Override
    protected SharingRule rule() {
        return new MyersonRule();
    }

    @Test
    void whoConnectsTheBuyerWithTheSellerGainsByIt() {
        SlotContext street = Setting.plain()
                .withDistances((one, other) -> Math.abs(house(one) - house(other)))
                .context();
        // anna sells 2 kWh, ben lacks 1 kWh, cleo lacks 1 kWh behind ben; a kWh saves 11 cents.
        Clearing clearing = rule().share(
                        List.of(position("anna", 2_000), position("ben", -1_000), position("cleo", -1_000)), street);
        Accounts accounts = Accounts.of(clearing);
        // The Myerson value is 11/2 + 11/3 for anna and ben, 11/3 for cleo.
        isAbout(accounts, "anna", 180_000_000 + 91_666_667);
        isAbout(accounts, "ben", -200_000_000 + 91_666_667);
        isAbout(accounts, "cleo", -200_000_000 + 36_666_667);
        assertThat(clearing.reasons().toString()).contains("2 links between neighbours");
    }

    @Test
    void whoIsNotConnectedStaysWithTheSupplierAndIsToldSo() {
        SlotContext islands = Setting.plain()
                .withDistances((one, other) -> one.equals(other) ? 0 : Double.POSITIVE_INFINITY)
                .context();
        Clearing clearing = rule().share(List.of(position("anna", 2_000), position("ben", -1_000)), islands);
        assertThat(clearing.trades()).isEmpty();
        assertThat(clearing.payments()).isEmpty();
        assertThat(clearing.reasons().toString()).contains("connected to anna, ben");
    }

    @Test
    void manyMembersGainSampledValuesWithAStatedError() {
        Seeds.every(
                3,
                random -> IntStream.range(0, 60)
                        .mapToObj(k -> position("p" + k, random.nextLong(-3_000, 3_001)))
                        .toList(),
                positions -> {
                    SlotContext context = Setting.plain()
                            .withDistances((one, other) -> Math.abs(
                                    one.value().hashCode() - other.value().hashCode()))
                            .context();
                    Clearing clearing = rule().share(positions, context);
                    PositionChecks.all(positions, context, clearing, rule().properties());
                    assertThat(clearing.reasons().toString())
                            .contains("standard error")
                            .contains("95 %");
                });
    }

    /// To the nano that rounding leaves.
    private static void isAbout(Accounts accounts, String who, long nanos) {
        assertThat(accounts.of(new ParticipantId(who)).nanos()).isBetween(nanos - 1, nanos + 1);
    }

    private static int house(ParticipantId who) {
        return STREET.getOrDefault(who.value(), 0);
    }
}
