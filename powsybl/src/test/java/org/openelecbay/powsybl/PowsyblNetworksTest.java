package org.openelecbay.powsybl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.powsybl.iidm.network.Bus;
import com.powsybl.iidm.network.Network;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.flow.BalancedSolution;
import org.openelecbay.grid.meshed.BalancedFlow;
import org.openelecbay.grid.meshed.BalancedResult;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.read.file.NetworkFiles;
import org.openelecbay.grid.read.file.ReadNetwork;

/// Networks survive the way to PowSyBl and back, and PowSyBl's own power flow agrees with ours on them.
class PowsyblNetworksTest {

    private static final String OWN = "grid/src/test/resources/org/openelecbay/grid/pandapower/";
    private static final String ODD = OWN + "odd";
    private static final String RING = OWN + "ring";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"examples/baran-wu/case33bw.m", "examples/cigre/cigre_mv", "examples/cigre/cigre_lv", ODD, RING})
    void aNetworkWrittenAsXiidmAndReadAgainHasTheSameVoltages(String path) {
        BalancedNetwork network = ours(path);
        PowsyblNetworks.write(network, folder.resolve("a.xiidm"));
        same(network, PowsyblNetworks.read(folder.resolve("a.xiidm")).network(), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"examples/baran-wu/case33bw.m", "examples/cigre/cigre_mv", "examples/cigre/cigre_lv", ODD, RING})
    void aNetworkWrittenAsCgmesAndReadAgainHasTheSameVoltages(String path) {
        BalancedNetwork network = ours(path);
        PowsyblNetworks.write(network, folder.resolve("a.zip"));
        same(network, PowsyblNetworks.read(folder.resolve("a.zip")).network(), 1e-9);
        PowsyblNetworks.write(network, folder.resolve("apart"));
        same(network, PowsyblNetworks.read(folder.resolve("apart")).network(), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"examples/baran-wu/case33bw.m", "examples/cigre/cigre_mv", "examples/cigre/cigre_lv", ODD, RING})
    void openLoadFlowFindsOurVoltages(String path) {
        BalancedNetwork network = ours(path);
        Network theirs = ToPowsybl.convert(network, "oracle");
        OpenLoadFlow.solve(theirs);
        BalancedSolution solution = solve(network);
        for (int bus = 0; bus < network.buses().size(); bus++) {
            String id = network.buses().get(bus).id();
            Bus their = theirs.getBusBreakerView().getBus(id);
            assertThat(their.getV() / network.buses().get(bus).baseKv())
                    .as("bus " + id)
                    .isCloseTo(solution.voltage(bus).magnitude(), within(1e-6));
        }
    }

    static BalancedNetwork ours(String path) {
        return ((ReadNetwork.Balanced) NetworkFiles.read(root().resolve(path))).network();
    }

    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return here.endsWith("powsybl") ? here.getParent() : here;
    }

    static BalancedSolution solve(BalancedNetwork network) {
        BalancedResult result = BalancedFlow.solve(network);
        assertThat(result).isInstanceOf(BalancedResult.Solved.class);
        return ((BalancedResult.Solved) result).solution();
    }

    private static void same(BalancedNetwork expected, BalancedNetwork actual, double bound) {
        BalancedSolution mine = solve(expected);
        BalancedSolution other = solve(actual);
        assertThat(actual.buses().size()).isEqualTo(expected.buses().size());
        for (int bus = 0; bus < expected.buses().size(); bus++) {
            String id = expected.buses().get(bus).id();
            Complex gap = mine.voltage(bus).minus(other.voltage(other.position(id)));
            assertThat(gap.magnitude()).as("bus " + id).isLessThan(bound);
        }
    }
}
