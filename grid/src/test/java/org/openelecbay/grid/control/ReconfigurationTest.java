package org.openelecbay.grid.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.charge.RandomNetwork;
import org.openelecbay.grid.control.Reconfiguration.Objective;
import org.openelecbay.grid.flow.NotRadial;
import org.openelecbay.grid.read.matpower.MatpowerReader;

/// Branch exchange against all configurations; a failure names its seed.
class ReconfigurationTest {

    private static final int TIES = 3;

    static List<Long> seeds() {
        return new Random(27).longs(30, 0, 1_000_000).boxed().toList();
    }

    private static List<Integer> ties(BalancedNetwork network) {
        int branches = network.branches().size();
        return IntStream.range(branches - TIES, branches).boxed().toList();
    }

    private static Reconfiguration of(BalancedNetwork network) {
        return new Reconfiguration(network, new BitSet(), Objective.LOSS, VoltageBand.NONE);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theResultIsASpanningTreeAndNeverLosesMoreThanTheStart(long seed) {
        BalancedNetwork network = RandomNetwork.meshed(seed, TIES);
        Reconfiguration reconfiguration = of(network);
        Configuration start = reconfiguration.at(ties(network));

        Configuration end = reconfiguration.exchange(ties(network));

        assertThat(reconfiguration.isSpanningTree(end.open())).isTrue();
        assertThat(end.lossPu()).isLessThanOrEqualTo(start.lossPu());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void allConfigurationsAreAsManyAsKirchhoffCountsAndNoneBeatsTheBest(long seed) {
        BalancedNetwork network = RandomNetwork.meshed(seed, TIES);
        Reconfiguration reconfiguration = of(network);

        List<Configuration> all = reconfiguration.all(100_000).orElseThrow();

        assertThat((double) all.size()).isCloseTo(spanningTrees(network), within(1e-6 * all.size()));
        assertThat(all).allMatch(each -> reconfiguration.isSpanningTree(each.open()));
        Configuration best = Reconfiguration.best(all).orElseThrow();
        assertThat(reconfiguration.exchange(ties(network)).lossPu()).isGreaterThanOrEqualTo(best.lossPu() - 1e-12);
        assertThat(reconfiguration.all(all.size() - 1)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void afterBranchExchangeNoSingleExchangeHelps(long seed) {
        BalancedNetwork network = RandomNetwork.meshed(seed, TIES);
        Reconfiguration reconfiguration = of(network);
        Configuration end = reconfiguration.exchange(ties(network));
        for (int k = 0; k < TIES; k++) {
            for (int branch = 0; branch < network.branches().size(); branch++) {
                List<Integer> swapped = new ArrayList<>(end.open());
                if (!swapped.contains(branch)) {
                    swapped.set(k, branch);
                    if (reconfiguration.isSpanningTree(swapped)) {
                        assertThat(reconfiguration.at(swapped).lossPu()).isGreaterThanOrEqualTo(end.lossPu() - 1e-12);
                    }
                }
            }
        }
    }

    @Test
    void branchesWithoutASwitchStayClosed() {
        BalancedNetwork network = RandomNetwork.meshed(9, TIES);
        BitSet fixed = new BitSet();
        fixed.set(0, 2);
        Reconfiguration reconfiguration = new Reconfiguration(network, fixed, Objective.LOSS, VoltageBand.NONE);

        assertThat(reconfiguration.exchange(ties(network)).open()).doesNotContain(0, 1);
        assertThat(reconfiguration.all(100_000).orElseThrow())
                .noneMatch(each -> each.open().contains(0) || each.open().contains(1));
    }

    @Test
    void aConfigurationInsideTheBandGoesBeforeOneThatLosesLess() throws IOException {
        BalancedNetwork feeder = baranWu();
        Configuration free = of(feeder).exchange(List.of(32, 33, 34, 35, 36));
        VoltageBand band = new VoltageBand(0.94, 1.05);
        Configuration kept =
                new Reconfiguration(feeder, new BitSet(), Objective.LOSS, band).exchange(List.of(32, 33, 34, 35, 36));

        assertThat(free.open()).containsExactly(6, 8, 13, 31, 36);
        assertThat(free.lossPu() * 10_000).isCloseTo(139.551347, within(1e-4));
        assertThat(kept.secure()).isTrue();
        assertThat(kept.lossPu()).isGreaterThan(free.lossPu());
    }

    @Test
    void loadBalanceSpreadsTheLoading() throws IOException {
        BalancedNetwork plain = baranWu();
        BalancedNetwork feeder = new BalancedNetwork(
                10,
                plain.buses(),
                plain.branches().stream().map(each -> each.rated(0.4)).toList(),
                plain.loads(),
                plain.sources());
        Reconfiguration balance = new Reconfiguration(feeder, new BitSet(), Objective.LOAD_BALANCE, VoltageBand.NONE);
        List<Integer> start = List.of(32, 33, 34, 35, 36);

        assertThat(balance.exchange(start).objective())
                .isLessThan(balance.at(start).objective());
        assertThatThrownBy(() -> new Reconfiguration(plain, new BitSet(), Objective.LOAD_BALANCE, VoltageBand.NONE))
                .hasMessageContaining("No branch has a rating");
    }

    @Test
    void aStartThatIsNoTreeIsRefused() throws IOException {
        assertThatThrownBy(() -> of(baranWu()).exchange(List.of(32, 33, 34, 35)))
                .isInstanceOf(NotRadial.class);
        assertThatThrownBy(() -> of(baranWu()).exchange(List.of(0, 33, 34, 35, 36)))
                .isInstanceOf(NotRadial.class);
        assertThatThrownBy(() -> of(baranWu()).exchange(List.of(99)))
                .hasMessageContaining("Branch 99 cannot be opened");
    }

    private static BalancedNetwork baranWu() throws IOException {
        try (var stream = Objects.requireNonNull(
                MatpowerReader.class.getResourceAsStream("/org/openelecbay/grid/matpower/case33bw.m"))) {
            return MatpowerReader.parse("case33bw.m", new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /// The determinant of the grounded Laplacian.
    private static double spanningTrees(BalancedNetwork network) {
        int n = network.buses().size() - 1;
        double[][] laplacian = new double[n][n];
        for (BalancedBranch branch : network.branches()) {
            int i = Integer.parseInt(branch.from().substring(1)) - 1;
            int j = Integer.parseInt(branch.to().substring(1)) - 1;
            for (int[] at : new int[][] {{i, i}, {j, j}, {i, j}, {j, i}}) {
                if (at[0] >= 0 && at[1] >= 0) {
                    laplacian[at[0]][at[1]] += at[0] == at[1] ? 1 : -1;
                }
            }
        }
        double determinant = 1;
        for (int k = 0; k < n; k++) {
            determinant *= laplacian[k][k];
            for (int i = k + 1; i < n; i++) {
                double factor = laplacian[i][k] / laplacian[k][k];
                for (int j = k; j < n; j++) {
                    laplacian[i][j] -= factor * laplacian[k][j];
                }
            }
        }
        return determinant;
    }
}
