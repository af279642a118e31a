package org.openelecbay.grid.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;
import org.openelecbay.grid.balanced.PositiveSequence;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.read.EuropeanLv;

/// Electrical distances against closed forms and dense twins; a failure names its seed.
class ElectricalDistanceTest {

    static List<Long> seeds() {
        return new Random(62).longs(20, 0, 1_000_000).boxed().toList();
    }

    private static List<String> buses(BalancedNetwork network) {
        return network.buses().stream().map(BalancedBus::id).toList();
    }

    private static double[] ones(BalancedNetwork network) {
        double[] ones = new double[network.branches().size()];
        Arrays.fill(ones, 1);
        return ones;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void onARadialNetworkEveryDistanceIsThatOfThePath(long seed) {
        BalancedNetwork network = RandomNetwork.radial(seed);
        List<String> buses = buses(network);
        DistanceTable thevenin = ElectricalDistance.thevenin(network, buses);
        DistanceTable klein = ElectricalDistance.klein(network, buses);
        DistanceTable transfer = ElectricalDistance.transfer(network, buses, ones(network));
        for (String one : buses) {
            for (String other : buses) {
                List<BalancedBranch> path = path(network, one, other);
                Complex sum = Complex.ZERO;
                double magnitudes = 0;
                for (BalancedBranch branch : path) {
                    Complex z = new Complex(branch.rPu(), branch.xPu());
                    sum = sum.plus(z);
                    magnitudes += z.magnitude();
                }
                assertThat(thevenin.between(one, other)).isCloseTo(sum.magnitude(), within(1e-12));
                assertThat(klein.between(one, other)).isCloseTo(magnitudes, within(1e-12));
                assertThat(transfer.between(one, other)).isCloseTo(path.size(), within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void onAMeshedNetworkKleinEqualsThePseudoInverse(long seed) {
        BalancedNetwork network = RandomNetwork.meshed(seed, 4);
        List<String> buses = buses(network);
        DistanceTable klein = ElectricalDistance.klein(network, buses);
        double[][] gamma = pseudoInverse(network, buses);
        for (int i = 0; i < gamma.length; i++) {
            for (int j = 0; j < gamma.length; j++) {
                assertThat(klein.between(buses.get(i), buses.get(j)))
                        .isCloseTo(gamma[i][i] + gamma[j][j] - 2 * gamma[i][j], within(1e-10));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfBusesAndWhichIsTheSourceDoNotMatter(long seed) {
        BalancedNetwork network = RandomNetwork.meshed(seed, 3);
        List<String> buses = buses(network);
        List<BalancedBus> shuffled = new ArrayList<>(network.buses());
        Collections.shuffle(shuffled, new Random(seed));
        BalancedNetwork other = new BalancedNetwork(
                1, shuffled, network.branches(), network.loads(), List.of(new BalancedSource(buses.getLast(), 1, 0)));
        for (String one : List.of("b0", "b3")) {
            assertThat(ElectricalDistance.thevenin(other, buses).between(one, "b1"))
                    .isCloseTo(ElectricalDistance.thevenin(network, buses).between(one, "b1"), within(1e-12));
            assertThat(ElectricalDistance.transfer(other, buses, ones(network)).between(one, "b1"))
                    .isCloseTo(
                            ElectricalDistance.transfer(network, buses, ones(network))
                                    .between(one, "b1"),
                            within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSharesOfATradeSumToTheTradeAtEveryBus(long seed) {
        BalancedNetwork network = RandomNetwork.meshed(seed, 3);
        TransferShares shares = new TransferShares(network);
        double[] seller = shares.of("b1");
        double[] buyer = shares.of("b2");
        for (BalancedBus bus : network.buses()) {
            double leaving = 0;
            for (int k = 0; k < seller.length; k++) {
                BalancedBranch branch = network.branches().get(k);
                double flow = seller[k] - buyer[k];
                leaving += branch.from().equals(bus.id()) ? flow : branch.to().equals(bus.id()) ? -flow : 0;
            }
            double injected = bus.id().equals("b1") ? 1 : bus.id().equals("b2") ? -1 : 0;
            assertThat(leaving).isCloseTo(injected, within(1e-9));
        }
    }

    @Test
    void aBranchWithoutImpedanceJoinsItsBuses() {
        BalancedNetwork network = three(BalancedBranch.line("b", "c", 0, 0));

        assertThat(ElectricalDistance.thevenin(network, List.of("a", "b", "c")).between("b", "c"))
                .isZero();
        assertThat(ElectricalDistance.klein(network, List.of("a", "b", "c")).between("a", "c"))
                .isCloseTo(Math.hypot(0.03, 0.04), within(1e-12));
    }

    @Test
    void anIslandIsNamed() {
        BalancedNetwork network = three(BalancedBranch.line("b", "c", 0.1, 0.1).switched(false));

        assertThatThrownBy(() -> ElectricalDistance.thevenin(network, List.of("a", "c")))
                .hasMessageContaining("Bus c is not connected to any source");
    }

    @Test
    void aFeederIsMeasuredByItsPositiveSequence() {
        EuropeanLv data = EuropeanLv.bundled();
        BalancedNetwork network = PositiveSequence.of(data.feeder());
        List<String> ends = List.of("34", "861", "906");
        double baseOhm = 0.416 * 0.416 / 0.8;

        DistanceTable thevenin = ElectricalDistance.thevenin(network, ends);

        Complex sum = Complex.ZERO;
        for (BalancedBranch branch : path(network, "34", "906")) {
            sum = sum.plus(new Complex(branch.rPu(), branch.xPu()));
        }
        assertThat(thevenin.between("34", "906")).isCloseTo(sum.magnitude(), within(1e-9));
        assertThat(thevenin.between("34", "906") * baseOhm).isBetween(0.05, 0.3);
    }

    private static BalancedNetwork three(BalancedBranch last) {
        return new BalancedNetwork(
                1,
                List.of(BalancedBus.of("a", 1), BalancedBus.of("b", 1), BalancedBus.of("c", 1)),
                List.of(BalancedBranch.line("a", "b", 0.03, 0.04), last),
                List.of(),
                List.of(new BalancedSource("a", 1, 0)));
    }

    /// Depth first over the tree.
    private static List<BalancedBranch> path(BalancedNetwork network, String from, String to) {
        List<BalancedBranch> path = new ArrayList<>();
        walk(network, from, to, path);
        return path;
    }

    private static boolean walk(BalancedNetwork network, String at, String to, List<BalancedBranch> path) {
        if (at.equals(to)) {
            return true;
        }
        for (BalancedBranch branch : network.branches()) {
            boolean touches = branch.from().equals(at) || branch.to().equals(at);
            if (touches && (path.isEmpty() || path.getLast() != branch)) {
                path.add(branch);
                if (walk(network, branch.from().equals(at) ? branch.to() : branch.from(), to, path)) {
                    return true;
                }
                path.removeLast();
            }
        }
        return false;
    }

    /// `(L + J/n)^-1 - J/n`, dense.
    private static double[][] pseudoInverse(BalancedNetwork network, List<String> buses) {
        int n = buses.size();
        double[][] matrix = new double[n][2 * n];
        for (int i = 0; i < n; i++) {
            Arrays.fill(matrix[i], 0, n, 1.0 / n);
            matrix[i][n + i] = 1;
        }
        for (BalancedBranch branch : network.branches()) {
            int i = buses.indexOf(branch.from());
            int j = buses.indexOf(branch.to());
            double weight = 1 / Math.hypot(branch.rPu(), branch.xPu());
            matrix[i][i] += weight;
            matrix[j][j] += weight;
            matrix[i][j] -= weight;
            matrix[j][i] -= weight;
        }
        for (int k = 0; k < n; k++) {
            double pivot = matrix[k][k];
            for (int j = 0; j < 2 * n; j++) {
                matrix[k][j] /= pivot;
            }
            for (int i = 0; i < n; i++) {
                double factor = i == k ? 0 : matrix[i][k];
                for (int j = 0; factor != 0 && j < 2 * n; j++) {
                    matrix[i][j] -= factor * matrix[k][j];
                }
            }
        }
        double[][] inverse = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                inverse[i][j] = matrix[i][n + j] - 1.0 / n;
            }
        }
        return inverse;
    }
}
