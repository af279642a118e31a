package org.openelecbay.grid.read.matpower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.flow.RadialFlow;
import org.openelecbay.grid.flow.RadialSolution;
import org.openelecbay.grid.read.UnreadableNetwork;

class MatpowerReaderTest {

    private static final String HEAD = """
            function mpc = small
            mpc.version = '2';
            mpc.baseMVA = 10;
            mpc.bus = [ %% kW here
            \t1\t3\t0\t0\t0\t0\t1\t1\t0\t11\t1\t1\t1;
            \t2\t1\t100\t-50\t0\t0\t1\t1\t0\t11\t1\t1.1\t0.9
            ];
            mpc.gen = [
            \t1\t0\t0\t10\t-10\t1.02\t100\t1\t10\t0;
            ];
            mpc.branch = [
            \t1\t2\t0.5\t0.3\t0\t0\t0\t0\t0\t0\t1\t-360\t360;
            ];
            """;

    private static final String NAMES = """
            [PQ, PV, REF, NONE, BUS_I, BUS_TYPE, PD, QD, GS, BS, BUS_AREA, VM, ...
                VA, BASE_KV, ZONE, VMAX, VMIN, LAM_P, LAM_Q, MU_VMAX, MU_VMIN] = idx_bus;
            [F_BUS, T_BUS, BR_R, BR_X, BR_B, RATE_A, RATE_B, RATE_C, ...
                TAP, SHIFT, BR_STATUS] = idx_brch;
            """;

    private static BalancedNetwork small(String statements) {
        return MatpowerReader.parse("small.m", HEAD + statements);
    }

    private static BalancedNetwork resource(String name) throws IOException {
        try (InputStream in =
                MatpowerReaderTest.class.getResourceAsStream("/org/openelecbay/grid/matpower/" + name + ".m")) {
            return MatpowerReader.parse(name + ".m", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @CsvSource({"case33bw, 202.6771, 135.1410, 0.913090479, 18", "case10ba, 783.7785, 1036.4744, 0.837504, 10"})
    void publishedLossesAndLowestVoltagesAreMet(String name, double kw, double kvar, double lowest, String bus)
            throws IOException {
        BalancedNetwork network = resource(name);
        RadialSolution solution = (RadialSolution) RadialFlow.solve(network);
        double toKw = 1_000 * network.baseMva();
        assertThat(toKw * solution.losses().re()).isEqualTo(kw, within(1e-4));
        assertThat(toKw * solution.losses().im()).isEqualTo(kvar, within(1e-4));
        assertThat(solution.voltage(solution.position(bus)).magnitude()).isEqualTo(lowest, within(1e-6));
    }

    @Test
    void openTieSwitchesAreReadButNotInService() throws IOException {
        assertThat(resource("case33bw").branches().stream().filter(each -> !each.inService()))
                .hasSize(5);
    }

    @Test
    void statementsConvertOhmAndKilowatt() {
        BalancedNetwork network = small(NAMES + """
                Vbase = mpc.bus(1, BASE_KV) * 1e3;      %% in Volts
                Sbase = mpc.baseMVA * 1e6;              %% in VA
                mpc.branch(:, [BR_R BR_X]) = mpc.branch(:, [BR_R BR_X]) / (Vbase^2 / Sbase);
                mpc.bus(:, [PD, QD]) = mpc.bus(:, [PD, QD]) / 1e3;
                """);
        assertThat(network.branches().getFirst().rPu()).isEqualTo(0.5 / 12.1, within(1e-15));
        assertThat(network.loads().getFirst().pPu()).isEqualTo(0.01, within(1e-15));
        assertThat(network.loads().getFirst().qPu()).isEqualTo(-0.005, within(1e-15));
        assertThat(network.sources().getFirst().voltagePu()).isEqualTo(1.02);
    }

    @Test
    void apparentPowerBecomesActiveAndReactiveByAPowerFactor() {
        BalancedNetwork network = small("define_constants;\n" + """
                pf = 0.8;
                mpc.bus(:, QD) = mpc.bus(:, PD) * sin(acos(pf));
                mpc.bus(:, PD) = mpc.bus(:, PD) * pf;
                """);
        assertThat(network.loads().getFirst().pPu()).isEqualTo(8, within(1e-12));
        assertThat(network.loads().getFirst().qPu()).isEqualTo(6, within(1e-12));
    }

    @Test
    void rangesEndAndElementwiseOperatorsAreUnderstood() {
        BalancedNetwork network = small("""
                %{
                this is not = a statement
                %}
                mpc.bus(2:end, 3:4) = [30, -(2 + 3)] ./ [3 5] .^ 1;
                mpc.gen(:, 6) = 1.05; mpc.branch(end, 3) = 10 - 2^-1;
                """);
        assertThat(network.loads().getFirst().pPu()).isEqualTo(1, within(1e-12));
        assertThat(network.loads().getFirst().qPu()).isEqualTo(-0.1, within(1e-12));
        assertThat(network.sources().getFirst().voltagePu()).isEqualTo(1.05);
        assertThat(network.branches().getFirst().rPu()).isEqualTo(9.5, within(1e-12));
    }

    @Test
    void elementsOfATableMayBeCalculated() {
        BalancedNetwork network = MatpowerReader.parse(
                "small.m", HEAD.replace("\t11\t", "\t12/sqrt(3)\t").replace("baseMVA = 10", "baseMVA = 50/3"));
        assertThat(network.buses().getFirst().baseKv()).isEqualTo(12 / Math.sqrt(3), within(1e-12));
        assertThat(network.baseMva()).isEqualTo(50.0 / 3, within(1e-12));
    }

    @Test
    void shuntsChargingAndRatingsAreRead() {
        BalancedNetwork network =
                small("mpc.bus(2, 5) = 1; mpc.bus(2, 6) = 2; mpc.branch(1, 5) = 0.06; mpc.branch(1, 6) = 25;");
        assertThat(network.buses().get(1).shuntConductancePu()).isEqualTo(0.1, within(1e-12));
        assertThat(network.buses().get(1).shuntSusceptancePu()).isEqualTo(0.2, within(1e-12));
        assertThat(network.branches().getFirst().chargingPu()).isEqualTo(0.06, within(1e-12));
        assertThat(network.branches().getFirst().ratingPu()).isEqualTo(2.5);
    }

    @Test
    void rowsMayBeRemovedAndGeneratorsAtPqBusesInject() {
        BalancedNetwork network = small("""
                mpc.gen = [mpc.gen(1, :); 2 30 10 0 0 1 100 1 0 0];
                """);
        assertThat(network.loads()).hasSize(2);
        assertThat(network.loads().getLast().pPu()).isEqualTo(-3, within(1e-12));
    }

    @Test
    void severalSlackBusesFeedSeveralTrees() {
        String text = HEAD.replace(
                        "];\nmpc.gen", "3 3 0 0 0 0 1 1 0 11 1 1 1\n4 1 60 0 0 0 1 1 0 11 1 1 1\n];\nmpc.gen")
                .replace("];\nmpc.branch", "3 0 0 0 0 1 100 1 0 0\n];\nmpc.branch")
                .replace("-360\t360;\n];", "-360\t360;\n3 4 0.01 0.01 0 0 0 0 0 0 1 -360 360\n];")
                .replace("0.5\t0.3", "0.001\t0.001");
        RadialSolution solution = (RadialSolution)
                RadialFlow.solve(MatpowerReader.parse("two.m", text + "mpc.bus(:, 3:4) = mpc.bus(:, 3:4) / 1e3;"));
        assertThat(solution.sourcePower(1).re()).isGreaterThan(0.006).isLessThan(0.00601);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "if x, y = 1; end | line 14 | not \"x\"",
                "mpc.bus(:, PD) = 1; | line 14 | \"PD\" is not known",
                "mpc.bus(3, 1) = 1; | line 14 | not between 1 and 2",
                "mpc.dcline = [1 2]; | line 14 | mpc.dcline is not known",
                "mpc.bus(2, 2) = 2; | line 6 | bus 2 is of type 2",
                "mpc.branch(1, 2) = 7; | line 12 | bus 7 is not in the bus table",
                "mpc.bus(2, 3) = NaN; | line 6 | not finite",
                "x = [1 2; 3]; | line 14 | this row has 1 numbers",
                "x = [1 2 | line 14 | never closed",
                "x = 'open | line 14 | not understood",
                "mpc.version = '1'; | line 14 | version 1",
                "x = mpc.bus * mpc.bus; | line 14 | matrix algebra",
            })
    void whatIsNotUnderstoodIsRefusedWithItsLine(String statement, String place, String problem) {
        assertThatThrownBy(() -> small(statement + "\n"))
                .isInstanceOf(UnreadableNetwork.class)
                .hasMessageStartingWith("small.m, " + place)
                .hasMessageContaining(problem);
    }
}
