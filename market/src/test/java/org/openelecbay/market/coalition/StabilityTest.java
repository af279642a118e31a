package org.openelecbay.market.coalition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Energy;
import org.openelecbay.core.PriceBand;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.Setting;

class StabilityTest {

    @Test
    void aThirdPlayerMayWantIntoAPairThatDoesNotLoseByIt() {
        // a pair is worth 4, three are worth 12, so the loner gains 4 and its hosts gain 2 each
        CoalitionGame game = CoalitionGame.of(3, coalition -> switch (Integer.bitCount(coalition)) {
            case 3 -> 12;
            case 2 -> 4;
            default -> 0;
        });
        Stability stability = Stability.of(game, new Partition(3, List.of(0b011, 0b100)), PayoffRule.EQUAL);

        assertThat(stability.deviations()).containsExactly(new Deviation(2, 0b011, 4, true));
        assertThat(stability.individuallyStable()).isFalse();
        assertThat(stability.blocking()).extracting(Blocking::coalition).containsExactly(0b101, 0b110, 0b111);
    }

    @Test
    void whoeverIsBetterOffAloneLeaves() {
        CoalitionGame game = CoalitionGame.of(2, coalition -> coalition == 0b01 ? 5 : coalition == 0b11 ? 6 : 0);
        Stability stability = Stability.of(game, new Partition(2, List.of(0b11)), PayoffRule.EQUAL);

        assertThat(stability.deviations()).containsExactly(new Deviation(0, 0, 2, true));
        assertThat(stability.blocking()).containsExactly(new Blocking(0b01, 2));
    }

    @Test
    void everyAnswerAgreesWithItsDefinition() {
        Seeds.every(200, StabilityTest::anyCase, each -> {
            for (PayoffRule rule : PayoffRule.values()) {
                Stability stability = Stability.of(each.game(), each.partition(), rule);
                assertThat(stability.nashStable()).isEqualTo(naiveNash(each, rule, stability));
                assertThat(stability.coreStable()).isEqualTo(naiveCore(each.game(), stability));
                assertThat(stability.nashStable() && !stability.individuallyStable())
                        .as("a Nash stable partition is individually stable")
                        .isFalse();
            }
        });
    }

    @Test
    void theCommunityIsSuperadditiveAndItsShadowPriceKeepsEverybodyIn() {
        Seeds.every(100, StabilityTest::anyVillage, village -> {
            CoalitionGame game = village.game();
            assertThat(Superadditivity.broken(game)).isEmpty();
            for (int player = 0; player < game.players(); player++) {
                assertThat(game.worth(1 << player)).isZero();
            }
            assertThat(Stability.blocking(game, village.shadowPayoffs())).isEmpty();
        });
    }

    @Test
    void aLossByJoiningIsNamedWithTheTwoWhoLose() {
        CoalitionGame game = CoalitionGame.of(3, coalition -> coalition == 0b111 ? 1 : coalition == 0b011 ? 4 : 0);
        assertThat(Superadditivity.broken(game)).contains(new Superadditivity.Loss(0b011, 0b100, 3));
    }

    @Test
    void theWorthOfACommunityIsTheSpreadOnWhatItCanShare() {
        CommunityWorth worth = new CommunityWorth(3);
        worth.add(Setting.BAND, wattHours(1_000, 0, 0), wattHours(0, 600, 900));
        worth.add(Setting.BAND, wattHours(0, 0, 200), wattHours(100, 0, 0));
        CoalitionGame game = worth.game();

        assertThat(game.worth(0b011)).isEqualTo(0.6 * 0.11, within(1e-12));
        assertThat(game.worth(0b101)).isEqualTo(1.0 * 0.11, within(1e-12));
        assertThat(game.worth(0b111)).isEqualTo(1.1 * 0.11, within(1e-12));
        assertThat(game.worth(0b110)).isZero();
    }

    @Test
    void tooManyPlayersForEveryPairAreRefused() {
        CoalitionGame game = CoalitionGame.of(17, coalition -> 0);
        assertThatThrownBy(() -> Superadditivity.broken(game)).hasMessageContaining("at most 16");
    }

    @Test
    void aPartitionPlacesEverybodyOnce() {
        assertThatThrownBy(() -> new Partition(3, List.of(0b011))).hasMessageContaining("places 2 of 3");
        assertThatThrownBy(() -> new Partition(2, List.of(0b11, 0b01))).hasMessageContaining("stands twice");
    }

    private record Case(CoalitionGame game, Partition partition) {}

    private static Case anyCase(SplittableRandom random) {
        CoalitionGame game = ShapleyTest.anyGame(random);
        List<Integer> coalitions = new ArrayList<>();
        for (int player = 0; player < game.players(); player++) {
            int place = random.nextInt(coalitions.size() + 1);
            if (place == coalitions.size()) {
                coalitions.add(1 << player);
            } else {
                coalitions.set(place, coalitions.get(place) | 1 << player);
            }
        }
        return new Case(game, new Partition(game.players(), coalitions));
    }

    private static boolean naiveNash(Case each, PayoffRule rule, Stability stability) {
        List<Integer> hosts = new ArrayList<>(each.partition().coalitions());
        hosts.add(0);
        for (int player = 0; player < each.game().players(); player++) {
            for (int host : hosts) {
                double there = rule.payoffs(each.game(), host | 1 << player)[player];
                if (there > stability.payoff(player) + 1e-9) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean naiveCore(CoalitionGame game, Stability stability) {
        for (int coalition = 1; coalition <= game.everybody(); coalition++) {
            double together = 0;
            for (int player = 0; player < game.players(); player++) {
                together += (coalition >> player & 1) * stability.payoff(player);
            }
            if (game.worth(coalition) > together + 1e-9) {
                return false;
            }
        }
        return true;
    }

    /// One slot of a village.
    private record Village(long[] net, PriceBand band) {

        CoalitionGame game() {
            CommunityWorth worth = new CommunityWorth(net.length);
            worth.add(band, parts(1), parts(-1));
            return worth.game();
        }

        private List<Energy> parts(int sign) {
            List<Energy> parts = new ArrayList<>();
            for (long each : net) {
                parts.add(Energy.ofWattHours(Math.max(0, sign * each)));
            }
            return parts;
        }

        /// Each alone less each at the price of what the whole village lacks or has too much of (spec D.1).
        double[] shadowPayoffs() {
            long sum = 0;
            for (long each : net) {
                sum += each;
            }
            long buys = band.importPrice().microsPerKwh();
            long sells = band.exportPrice().microsPerKwh();
            double price = sum < 0 ? buys : sum > 0 ? sells : (buys + sells) / 2.0;
            double[] payoffs = new double[net.length];
            for (int player = 0; player < net.length; player++) {
                payoffs[player] =
                        (net[player] > 0 ? net[player] * (price - sells) : -net[player] * (buys - price)) / 1e9;
            }
            return payoffs;
        }
    }

    private static Village anyVillage(SplittableRandom random) {
        long[] net = random.longs(random.nextInt(1, 9), -500, 500).toArray();
        return new Village(net, Setting.BAND);
    }

    private static List<Energy> wattHours(long... wattHours) {
        List<Energy> energies = new ArrayList<>();
        for (long each : wattHours) {
            energies.add(Energy.ofWattHours(each));
        }
        return energies;
    }
}
