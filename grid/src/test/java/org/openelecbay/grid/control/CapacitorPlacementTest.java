package org.openelecbay.grid.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.charge.RandomNetwork;
import org.openelecbay.grid.control.CapacitorPlacement.Choice;

class CapacitorPlacementTest {

    private static final double[] OPTIONS = {0, 0.02, 0.05};

    static List<Long> seeds() {
        return new Random(28).longs(15, 0, 1_000_000).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noSingleChangeOfTheBestBanksLosesLess(long seed) {
        CapacitorPlacement placement = new CapacitorPlacement(
                RandomNetwork.radial(seed), List.of("b1", "b2", "b3"), OPTIONS, VoltageBand.NONE);
        Choice best = placement.best().orElseThrow();
        for (int bus = 0; bus < 3; bus++) {
            for (double option : OPTIONS) {
                double[] banks = best.banksPu().clone();
                banks[bus] = option;
                assertThat(placement.with(banks).orElseThrow().lossPu()).isGreaterThanOrEqualTo(best.lossPu() - 1e-12);
            }
        }
    }

    @Test
    void aBankGivesItsSusceptanceTimesTheSquareOfTheVoltage() {
        CapacitorPlacement placement =
                new CapacitorPlacement(RandomNetwork.radial(5), List.of("b2"), OPTIONS, VoltageBand.NONE);
        Choice choice = placement.with(new double[] {0.05}).orElseThrow();
        double voltage = choice.solution().voltage(2).magnitude();

        assertThat(choice.solution().shunt(2).im()).isCloseTo(-0.05 * voltage * voltage, within(1e-12));
    }

    @Test
    void aboveAMillionCombinationsBanksAreChosenOneByOneAndNeverLoseMoreThanNone() {
        BalancedNetwork network = RandomNetwork.radial(5);
        List<String> buses = IntStream.range(1, network.buses().size())
                .mapToObj(bus -> "b" + bus)
                .toList();
        double[] many = IntStream.range(0, 12).mapToDouble(k -> 0.02 * k).toArray();
        CapacitorPlacement placement = new CapacitorPlacement(network, buses, many, VoltageBand.NONE);

        assertThat(Math.pow(many.length, buses.size())).isGreaterThan(CapacitorPlacement.MOST_COMBINATIONS);
        assertThat(placement.best().orElseThrow().lossPu())
                .isLessThan(
                        placement.with(new double[buses.size()]).orElseThrow().lossPu());
    }

    @Test
    void banksInsideTheBandGoBeforeSmallerLosses() {
        BalancedNetwork network = RandomNetwork.radial(5);
        double[] large = {0, 0.4};
        Choice free = new CapacitorPlacement(network, List.of("b1", "b2"), large, VoltageBand.NONE)
                .best()
                .orElseThrow();
        VoltageBand band = new VoltageBand(0.9, 1.012);
        Choice kept = new CapacitorPlacement(network, List.of("b1", "b2"), large, band)
                .best()
                .orElseThrow();

        assertThat(kept.secure()).isTrue();
        assertThat(kept.lossPu()).isGreaterThanOrEqualTo(free.lossPu());
    }

    @Test
    void anUnknownPlaceIsNamed() {
        assertThatThrownBy(() ->
                        new CapacitorPlacement(RandomNetwork.radial(5), List.of("nowhere"), OPTIONS, VoltageBand.NONE))
                .hasMessageContaining("at bus nowhere, which is not in the network");
    }
}
