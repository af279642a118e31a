package org.openelecbay.grid.nodal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;
import org.openelecbay.grid.balanced.ZipShares;
import org.openelecbay.grid.feeder.Bus;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.Line;
import org.openelecbay.grid.feeder.LineCode;
import org.openelecbay.grid.feeder.Source;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.feeder.Transformer;
import org.openelecbay.grid.feeder.VectorGroup;
import org.openelecbay.grid.flow.FlowStatus;
import org.openelecbay.grid.flow.RadialFlow;
import org.openelecbay.grid.flow.ThreePhaseFlow;
import org.openelecbay.grid.flow.ThreePhaseSolution;
import org.openelecbay.grid.meshed.BalancedFlow;
import org.openelecbay.grid.multiphase.Conductor;
import org.openelecbay.grid.multiphase.Connection;
import org.openelecbay.grid.multiphase.LineSection;
import org.openelecbay.grid.multiphase.MultiphaseNetwork;
import org.openelecbay.grid.multiphase.NetworkBus;
import org.openelecbay.grid.multiphase.NetworkLoad;
import org.openelecbay.grid.multiphase.TransformerBank;
import org.openelecbay.grid.multiphase.VoltageSource;
import org.openelecbay.grid.multiphase.Winding;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.phasor.ComplexMatrix;

/// What is wrong with a network is said in one sentence that names the element, whichever power flow meets it.
class BadNetworksTest {

    @Nested
    class OfLowVoltageFeeders {

        private static final LineCode CODE =
                LineCode.ofSequence("code", new Complex(0.4, 0.07), new Complex(1.5, 0.08));

        private Feeder feeder(Line... lines) {
            return new Feeder(
                    "street",
                    Source.stiff(11, 1),
                    new Transformer("t", 400, 1, 4, 11, 0.4, VectorGroup.DYN11, "a"),
                    List.of(Bus.of("a"), Bus.of("b"), Bus.of("c")),
                    List.of(lines),
                    List.of());
        }

        @Test
        void anIslandIsNamed() {
            assertThatThrownBy(() -> ThreePhaseFlow.compile(feeder(new Line("ab", "a", "b", CODE, 10)), List.of()))
                    .hasMessage("Bus c is not connected to any source. Is a line missing or a switch open?");
        }

        @Test
        void aLoopIsNamed() {
            Feeder ring = feeder(
                    new Line("ab", "a", "b", CODE, 10),
                    new Line("bc", "b", "c", CODE, 10),
                    new Line("ca", "c", "a", CODE, 10));
            assertThatThrownBy(() -> ThreePhaseFlow.compile(ring, List.of()))
                    .hasMessage("Branch bc from bus b to bus c closes a loop or joins two sources, so the network is "
                            + "not radial. Open one switch of the loop.");
        }

        @Test
        void anAbsurdLoadDoesNotConverge() {
            Feeder street = feeder(new Line("ab", "a", "b", CODE, 100), new Line("bc", "b", "c", CODE, 100));
            ThreePhaseSolution solution = ThreePhaseFlow.compile(street, List.of(new Terminal("c", Phase.A)))
                    .solve(new double[] {-5e9}, new double[1]);
            assertThat(solution.status()).isEqualTo(FlowStatus.DIVERGED);
            assertThatThrownBy(() -> solution.volt(0, 0)).hasMessageContaining("fails at bus c, phase A");
        }

        @Test
        void aNegativeResistanceIsRefused() {
            assertThatThrownBy(() -> LineCode.ofSequence("x", new Complex(-1, 0.1), new Complex(-1, 0.1)))
                    .hasMessage("Line code x has resistance (ohm/km) -1.0; it must be zero or more. Did r and x change "
                            + "places?");
        }
    }

    @Nested
    class OfBalancedNetworks {

        private BalancedNetwork network(double load, BalancedBranch... branches) {
            return new BalancedNetwork(
                    1,
                    List.of(BalancedBus.of("a", 11), BalancedBus.of("b", 11), BalancedBus.of("c", 11)),
                    List.of(branches),
                    List.of(BalancedLoad.constantPower("c", load, 0)),
                    List.of(new BalancedSource("a", 1, 0)));
        }

        private BalancedBranch line(String from, String to) {
            return BalancedBranch.line(from, to, 0.01, 0.02);
        }

        @Test
        void anIslandIsNamed() {
            assertThatThrownBy(() -> BalancedFlow.solve(network(0.1, line("a", "b"))))
                    .hasMessage("Bus c has no path to a source. Is a line missing or a switch open?");
        }

        @Test
        void aLoopIsNamedWhereTheNetworkMustBeRadial() {
            BalancedNetwork ring = network(0.1, line("a", "b"), line("b", "c"), line("c", "a"));
            assertThatThrownBy(() -> RadialFlow.solve(ring))
                    .hasMessage("Branch 2 from bus b to bus c closes a loop or joins two sources, so the network is "
                            + "not radial. Open one switch of the loop.");
            assertThat(BalancedFlow.solve(ring).status()).isEqualTo(FlowStatus.CONVERGED);
        }

        @Test
        void anIdealTransformerInALoopIsNamed() {
            BalancedBranch ideal = new BalancedBranch("c", "a", 0, 0, 0, 1.05, 0, null, true);
            assertThatThrownBy(() -> BalancedFlow.solve(network(0.1, line("a", "b"), line("b", "c"), ideal)))
                    .hasMessage("Branch c-a has a tap but no impedance, so its buses cannot be merged. Give it its "
                            + "impedance.");
        }

        @Test
        void anAbsurdLoadNamesItsBus() {
            assertThat(BalancedFlow.solve(network(1e4, line("a", "b"), line("b", "c"))))
                    .asString()
                    .startsWith("The power flow is DIVERGED after ")
                    .contains("it fails at bus c")
                    .endsWith("The load is probably above what the network can carry.");
        }
    }

    @Nested
    class OfMultiphaseNetworks {

        private final List<LineSection> lines = new ArrayList<>();
        private final List<TransformerBank> transformers = new ArrayList<>();
        private final List<NetworkLoad> loads = new ArrayList<>();

        private void line(String name, String from, String to, double ohm, Conductor... conductors) {
            Complex[][] rows = new Complex[conductors.length][conductors.length];
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows.length; column++) {
                    rows[row][column] = row == column && row < 2 ? new Complex(ohm, ohm) : Complex.ZERO;
                }
            }
            lines.add(new LineSection(
                    name,
                    from,
                    to,
                    List.of(conductors),
                    ComplexMatrix.ofRows(rows),
                    ComplexMatrix.zero(rows.length),
                    null,
                    true));
        }

        private void load(String bus, Conductor phase, double kw) {
            loads.add(new NetworkLoad(
                    "house",
                    bus,
                    Connection.WYE,
                    List.of(phase),
                    List.of(kw),
                    List.of(0.0),
                    0.23,
                    ZipShares.CONSTANT_POWER));
        }

        private NodalFlow compiled(VoltageSource... more) {
            List<VoltageSource> sources =
                    new ArrayList<>(List.of(new VoltageSource("a", 0.4, 1, 0, ComplexMatrix.zero(3))));
            sources.addAll(List.of(more));
            return NodalFlow.compile(new MultiphaseNetwork(
                    "street",
                    List.of(
                            new NetworkBus("a", 0.4, null),
                            new NetworkBus("b", 0.4, null),
                            new NetworkBus("c", 0.4, null)),
                    sources,
                    lines,
                    transformers,
                    List.of(),
                    List.of(),
                    loads));
        }

        @Test
        void anIslandIsNamed() {
            line("ab", "a", "b", 0.1, Conductor.A, Conductor.B);
            assertThatThrownBy(this::compiled)
                    .hasMessage("Bus c has no path to a source. Is a line missing or a switch open?");
        }

        @Test
        void aLoadOnAPhaseThatNothingBringsIsNamed() {
            line("ab", "a", "b", 0.1, Conductor.A, Conductor.B);
            line("bc", "b", "c", 0.1, Conductor.A);
            load("c", Conductor.B, 1);
            assertThatThrownBy(this::compiled)
                    .hasMessage(
                            "Load house uses phase B of bus c, which no supplied element brings there. Is the phase "
                                    + "mistyped, or a line before it short of a conductor?");
        }

        @Test
        void aLineOnAPhaseThatNothingBringsIsNamed() {
            line("ab", "a", "b", 0.1, Conductor.A);
            line("bc", "b", "c", 0.1, Conductor.A, Conductor.C);
            assertThatThrownBy(this::compiled)
                    .hasMessage("Line bc uses phase C of bus b, which no supplied element brings there. Is the phase "
                            + "mistyped, or a line before it short of a conductor?");
        }

        @Test
        void aMatrixThatIsZeroInPartIsNamed() {
            line("ab", "a", "b", 0.1, Conductor.A, Conductor.B, Conductor.C);
            assertThatThrownBy(this::compiled)
                    .hasMessage("Line ab from bus a to bus b has an impedance matrix without an inverse. Give every "
                            + "conductor its impedance, or all of them none.");
        }

        @Test
        void aMatrixThatDoesNotFitThePhasesIsNamed() {
            assertThatThrownBy(() -> new LineSection(
                            "ab", "a", "b", Conductor.PHASES, ComplexMatrix.zero(2), ComplexMatrix.zero(3), null, true))
                    .hasMessage(
                            "Line ab has 3 conductors, but a matrix over 2 and a charging over 3. Does its line code "
                                    + "fit its phases?");
        }

        @Test
        void sourcesThatNothingSeparatesAreNamed() {
            line("ab", "a", "b", 0, Conductor.A, Conductor.B);
            line("bc", "b", "c", 0.1, Conductor.A, Conductor.B);
            assertThatThrownBy(() -> compiled(new VoltageSource("b", 0.4, 1.01, 0, ComplexMatrix.zero(3))))
                    .hasMessage("Zero impedances join phase A of bus a and phase A of bus b, which two sources or a "
                            + "source and ground both hold. Give the source or the line its impedance.");
        }

        @Test
        void aTransformerWithoutImpedanceIsNamed() {
            line("bc", "b", "c", 0.1, Conductor.A, Conductor.B);
            transformers.add(new TransformerBank(
                    "t",
                    new Winding("a", Connection.WYE, Conductor.PHASES, 0.4, 0, 1),
                    new Winding("b", Connection.WYE, Conductor.PHASES, 0.4, 0, 1),
                    100,
                    0,
                    0));
            assertThatThrownBy(this::compiled)
                    .hasMessage(
                            "Transformer t has neither resistance nor leakage reactance. Give it at least 0.001 %.");
        }

        @Test
        void anAbsurdLoadNamesItsBusAndItself() {
            line("ab", "a", "b", 0.1, Conductor.A, Conductor.B);
            line("bc", "b", "c", 0.1, Conductor.A, Conductor.B);
            load("c", Conductor.B, 5e6);
            NodalSolution solution = compiled().solve();
            assertThat(solution.status()).isNotEqualTo(FlowStatus.CONVERGED);
            assertThat(solution.failure())
                    .startsWith("The power flow of street is ")
                    .contains("it fails at bus c with a mismatch of ")
                    .endsWith(
                            "The load is probably above what the network can carry; the heaviest is house at bus c with "
                                    + "5000000.0 kW and 0.0 kvar. Is a unit mistaken?");
        }

        @Test
        void aLoadThatIsNoNumberIsRefused() {
            assertThatThrownBy(() -> load("c", Conductor.B, Double.NaN))
                    .hasMessage(
                            "Load house draws [NaN] kW and [0.0] kvar, which is not all finite. Is a number missing?");
        }
    }
}
