package org.openelecbay.market.coalition.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.openelecbay.market.ClearingAssert.assertThat;
import static org.openelecbay.market.RandomPositions.position;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Money;
import org.openelecbay.core.Reason;
import org.openelecbay.market.Position;
import org.openelecbay.market.PositionChecks;
import org.openelecbay.market.Setting;
import org.openelecbay.market.SharingContract;
import org.openelecbay.market.SharingRule;
import org.openelecbay.market.coalition.slot.Asked;
import org.openelecbay.market.coalition.slot.Bound;

class ShapleySharingTest extends SharingContract {

    @Override
    protected SharingRule rule() {
        return new ShapleySharing();
    }

    /// Two sellers and one buyer of a kWh each, 0.11 between the supplier's prices: the buyer is missed in every order
    /// in which it is not first, `2/3 * 0.11`; a seller adds only where the buyer comes before it and the
    /// other does not.
    @Test
    void theScarceBuyerGainsTwoThirds() {
        Clearing clearing = share(position("anna", -1_000), position("ben", 1_000), position("cleo", 1_000));

        assertThat(gain("anna", -1_000, clearing)).isCloseTo(0.11 * 2 / 3, within(2e-9));
        assertThat(gain("ben", 1_000, clearing)).isCloseTo(0.11 / 6, within(2e-9));
        assertThat(gain("cleo", 1_000, clearing)).isCloseTo(0.11 / 6, within(2e-9));
        assertThat(clearing)
                .says("Everybody gains its Shapley value of the local energy, what it adds on average to those who come"
                        + " before it: sellers together 33.3 % and buyers the rest.")
                .says("The values are exact.");
    }

    @Test
    void aPairShares() {
        Clearing clearing = share(position("anna", -2_000), position("ben", 500));

        assertThat(clearing).gives("ben", Money.ofNanos(145 * 500_000L));
        assertThat(clearing.payments()).isEmpty();
    }

    @Test
    void aThousandMembersAreSampledAndTheReasonSaysHowWell() {
        Clearing clearing = rule().share(many(1_000), Setting.plain().context());

        assertThat(sentences(clearing))
                .anyMatch(each -> each.matches("The values are means over \\d+ random orders with seed 1; with a"
                        + " confidence of 95.0 % the median member's is within 0\\.\\d\\d %\\."));
        assertThat(rule().share(many(1_000), Setting.plain().context())).isEqualTo(clearing);
    }

    @Test
    void ordersThatAreNotEnoughAreSaidToBeSo() {
        Asked hurried = new Asked(1e-6, 0.05, Bound.STUDENT, 128, 3);

        assertThat(sentences(new ShapleySharing(2_000, hurried)
                        .share(many(1_000), Setting.plain().context())))
                .anyMatch(
                        each -> each.endsWith("and the orders allowed did not give the precision that was asked for."));
    }

    @Test
    void moreMembersThanAreSampledGetTheLimitOfALargeMarket() {
        assertThat(sentences(rule().share(many(2_100), Setting.plain().context())))
                .anyMatch(each -> each.startsWith("The values are those of the limit of a large market, because 2")
                        && each.endsWith("nobody's is off by more than half the spread, 0.055/kWh."));
    }

    private static List<String> sentences(Clearing clearing) {
        return clearing.reasons().stream().map(Reason::sentence).toList();
    }

    private static List<Position> many(int count) {
        SplittableRandom random = new SplittableRandom(7);
        List<Position> positions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            positions.add(position("p" + i, random.nextLong(-5_000, 5_001)));
        }
        return positions;
    }

    private static double gain(String who, long injection, Clearing clearing) {
        Position position = position(who, injection);
        return (PositionChecks.total(position, Setting.BAND, clearing)
                        - PositionChecks.total(position, Setting.BAND, Clearing.of(Setting.SLOT, List.of())))
                / 1e9;
    }
}
