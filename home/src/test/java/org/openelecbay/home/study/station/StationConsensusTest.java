package org.openelecbay.home.study.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Property;

class StationConsensusTest {

    private static final List<int[]> PATH = List.of(new int[] {0, 1}, new int[] {1, 2}, new int[] {2, 3});
    private static final List<Charger> FOUR = List.of(
            new Charger(1.2, 0.08, 3.5),
            new Charger(1.15, 0.1, 3.5),
            new Charger(1.25, 0.12, 3),
            new Charger(1.18, 0.09, 4));

    private static List<Charger> random(RandomGenerator random, int count) {
        List<Charger> chargers = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            chargers.add(
                    new Charger(random.nextDouble(0.5, 2), random.nextDouble(0.05, 0.3), random.nextDouble(1, 11)));
        }
        return chargers;
    }

    private static List<int[]> tree(RandomGenerator random, int count) {
        List<int[]> links = new ArrayList<>();
        for (int k = 1; k < count; k++) {
            links.add(new int[] {random.nextInt(k), k});
        }
        return links;
    }

    private static double most(List<Charger> chargers) {
        return chargers.stream().mapToDouble(Charger::mostKw).sum();
    }

    @Test
    void chargersOfAnyStationAgreeOnTheCentralPrice() {
        RandomGenerator random = Property.random("station");
        for (int k = 0; k < 20; k++) {
            int count = 2 + random.nextInt(7);
            List<Charger> chargers = random(random, count);
            double power = random.nextDouble(0.1, 0.9) * most(chargers);
            StationConsensus station = new StationConsensus(chargers, tree(random, count), power);
            double[] initial = random.doubles(count, 0, 2).toArray();
            StationConsensus.Agreement agreement = station.agree(initial, 0.02, 1e-9);

            assertThat(agreement.agreed()).isTrue();
            double price = CentralPrice.of(chargers, power);
            assertThat(Arrays.stream(agreement.last().powerKw()).sum()).isCloseTo(power, within(1e-6));
            for (int i = 0; i < count; i++) {
                assertThat(agreement.last().powerKw()[i])
                        .isCloseTo(chargers.get(i).powerAt(price), within(1e-5));
            }
        }
    }

    @Test
    void mismatchesSumToPowerDrawnLessPowerOfTheStationAfterEveryExchange() {
        StationConsensus station = new StationConsensus(FOUR, PATH, 10);
        Exchange now = station.begin(new double[] {3, 0, -1, 0.5});
        for (int k = 0; k < 400; k++) {
            assertThat(Arrays.stream(now.mismatchKw()).sum())
                    .isCloseTo(Arrays.stream(now.powerKw()).sum() - 10, within(1e-11));
            now = station.next(now, 0.02);
        }
    }

    @Test
    void theAgreementDoesNotDependOnTheFirstPrices() {
        StationConsensus station = new StationConsensus(FOUR, PATH, 10);

        double[] one =
                station.agree(new double[] {5, 5, 5, 5}, 0.02, 1e-10).last().powerKw();
        double[] other =
                station.agree(new double[] {-2, 0, 1, 0.3}, 0.02, 1e-10).last().powerKw();

        for (int k = 0; k < 4; k++) {
            assertThat(one[k]).isCloseTo(other[k], within(1e-7));
        }
    }

    @Test
    void aStepTooLargeIsHalvedUntilTheChargersAgree() {
        StationConsensus.Agreement agreement =
                new StationConsensus(FOUR, PATH, 10).agree(new double[] {1, 1, 1, 1}, 5, 1e-9);

        assertThat(agreement.agreed()).isTrue();
        assertThat(agreement.halvings()).isPositive();
        assertThat(agreement.step()).isEqualTo(5 / Math.pow(2, agreement.halvings()));
        assertThat(agreement.price()).isCloseTo(CentralPrice.of(FOUR, 10), within(1e-7));
    }

    @Test
    void weightsAreDoublyStochasticAndSymmetricOnAnyTree() {
        RandomGenerator random = Property.random("metropolis");
        for (int k = 0; k < 50; k++) {
            int count = 1 + random.nextInt(12);
            double[][] weights = MetropolisWeights.of(count, tree(random, count));
            for (int i = 0; i < count; i++) {
                assertThat(Arrays.stream(weights[i]).sum()).isCloseTo(1, within(1e-12));
                for (int j = 0; j < count; j++) {
                    assertThat(weights[i][j]).isEqualTo(weights[j][i]).isBetween(-1e-12, 1.0);
                }
            }
        }
    }

    @Test
    void namesOfChargersDoNotMatter() {
        List<Charger> turned = List.of(FOUR.get(3), FOUR.get(2), FOUR.get(1), FOUR.get(0));
        double[] same = {1, 1, 1, 1};

        double[] one = new StationConsensus(FOUR, PATH, 10)
                .agree(same, 0.02, 1e-10)
                .last()
                .powerKw();
        double[] other = new StationConsensus(turned, PATH, 10)
                .agree(same, 0.02, 1e-10)
                .last()
                .powerKw();

        for (int k = 0; k < 4; k++) {
            assertThat(one[k]).isCloseTo(other[3 - k], within(1e-8));
        }
    }

    @Test
    void moreThanTheCarsCanTakeAndChargersThatCannotTalkAreRefused() {
        assertThatThrownBy(() -> new StationConsensus(FOUR, PATH, 15)).hasMessageContaining("14.0 kW");
        assertThatThrownBy(() -> MetropolisWeights.of(3, List.of(new int[] {0, 1})))
                .hasMessageContaining("only 2 of 3");
        assertThatThrownBy(() -> MetropolisWeights.of(2, List.of(new int[] {0, 1}, new int[] {1, 0})))
                .hasMessageContaining("given twice");
    }
}
