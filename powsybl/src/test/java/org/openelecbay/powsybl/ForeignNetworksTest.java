package org.openelecbay.powsybl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.powsybl.ieeecdf.converter.IeeeCdfNetworkFactory;
import com.powsybl.iidm.network.Bus;
import com.powsybl.iidm.network.Line;
import com.powsybl.iidm.network.Network;
import com.powsybl.iidm.network.test.DanglingLineNetworkFactory;
import com.powsybl.iidm.network.test.EurostagTutorialExample1Factory;
import com.powsybl.iidm.network.test.FourSubstationsNodeBreakerFactory;
import com.powsybl.iidm.network.test.PhaseShifterTestCaseFactory;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.flow.BalancedSolution;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.read.UnreadableNetwork;
import org.openelecbay.grid.read.file.ReadNetwork;

/// Networks that PowSyBl made itself: what becomes of them, and what is refused.
class ForeignNetworksTest {

    record Case(String name, Supplier<Network> network) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> networks() {
        return List.of(
                new Case("ratio taps", EurostagTutorialExample1Factory::create),
                new Case("dangling line", DanglingLineNetworkFactory::create),
                new Case("generating dangling line", ForeignNetworksTest::danglingGeneration),
                new Case("phase shifter", PhaseShifterTestCaseFactory::create),
                new Case("line open at side 1", () -> openLine(true)),
                new Case("line open at side 2", () -> openLine(false)),
                new Case("IEEE 9", IeeeCdfNetworkFactory::create9),
                new Case("IEEE 14", IeeeCdfNetworkFactory::create14),
                new Case("IEEE 57", IeeeCdfNetworkFactory::create57));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void aNetworkThatOpenLoadFlowSolvedHasTheSameVoltagesHere(Case each) {
        Network theirs = each.network().get();
        OpenLoadFlow.solve(theirs);
        ReadNetwork.Balanced ours = FromPowsybl.convert(theirs);
        BalancedSolution solution = PowsyblNetworksTest.solve(ours.network());
        Map<String, Double> kv =
                ours.network().buses().stream().collect(Collectors.toMap(BalancedBus::id, BalancedBus::baseKv));
        ours.buses().forEach(named -> {
            Bus bus = bus(theirs, named.id());
            Complex voltage = solution.voltage(solution.position(named.networkBus()));
            assertThat(bus.getV() / kv.get(named.networkBus()))
                    .as("bus " + named.id())
                    .isCloseTo(voltage.magnitude(), within(1e-6));
            assertThat(Math.toRadians(bus.getAngle() - voltage.angleDegrees()))
                    .as("bus " + named.id())
                    .isCloseTo(0, within(1e-6));
        });
    }

    @Test
    void aGeneratorThatHoldsAVoltageAwayFromTheSlackIsRefusedWithoutASolution() {
        assertThatThrownBy(() -> FromPowsybl.convert(IeeeCdfNetworkFactory.create14()))
                .isInstanceOf(UnreadableNetwork.class)
                .hasMessage(
                        "network ieee14cdf: Generator B2-G holds a voltage away from the slack bus B1, and the file has no "
                                + "solved power for it. Save the network with its power flow solution, or switch this voltage "
                                + "control off.");
    }

    @Test
    void directCurrentIsRefused() {
        assertThatThrownBy(() -> FromPowsybl.convert(FourSubstationsNodeBreakerFactory.create()))
                .isInstanceOf(UnreadableNetwork.class)
                .hasMessage(
                        "network fourSubstations: Hvdc line HVDC1 carries direct current, which a balanced network has no place "
                                + "for. Replace it by the power it takes at each end.");
    }

    private static Bus bus(Network network, String id) {
        Bus bus = network.getBusBreakerView().getBus(id);
        return bus == null ? network.getBusView().getBus(id) : bus;
    }

    private static Network openLine(boolean side1) {
        Network network = EurostagTutorialExample1Factory.create();
        Line line = network.getLine("NHV1_NHV2_1");
        (side1 ? line.getTerminal1() : line.getTerminal2()).disconnect();
        return network;
    }

    private static Network danglingGeneration() {
        Network network = DanglingLineNetworkFactory.createWithGeneration();
        network.getDanglingLine("DL").getGeneration().setTargetQ(10).setVoltageRegulationOn(false);
        return network;
    }
}
