package org.openelecbay.grid.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.charge.RandomNetwork;
import org.openelecbay.grid.control.VoltVar.Ending;
import org.openelecbay.grid.control.VoltVarCurve.Point;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.read.EuropeanLv;
import org.openelecbay.grid.sensitivity.BalancedModel;
import org.openelecbay.grid.sensitivity.FeederModel;

class VoltVarTest {

    static List<Long> seeds() {
        return new Random(281).longs(20, 0, 1_000_000).boxed().toList();
    }

    private static Terminal at(String bus) {
        return new Terminal(bus, Phase.ABC);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void atRestEveryDeviceInjectsWhatItsCurveAsksFor(long seed) {
        BalancedNetwork network = RandomNetwork.radial(seed);
        List<ReactiveDevice> devices = List.of(
                new Inverter(at("b1"), 300, 400, VoltVarCurve.CATEGORY_B, false),
                new Inverter(at("b2"), 350, 400, VoltVarCurve.CATEGORY_B, true),
                new ShuntCapacitor(at("b3"), 80));
        double[] none = new double[network.buses().size()];

        Ending ending = new VoltVar(BalancedModel.of(network), devices, none, none).settle(new double[3], 0.5);

        assertThat(ending.settled()).as(ending.failure()).isTrue();
        for (int k = 0; k < devices.size(); k++) {
            assertThat(ending.kvar()[k]).isCloseTo(devices.get(k).kvar(ending.voltagePu()[k]), within(1e-6));
        }
        assertThat(Math.hypot(350, ending.kvar()[1])).isLessThanOrEqualTo(400 + 1e-6);
    }

    @Test
    void aSteepCurveSwingsAtFirstAndRestsWithASmallerStep() {
        VoltVarCurve steep = new VoltVarCurve(List.of(new Point(1.012, 1), new Point(1.0125, -1)));
        BalancedNetwork network = RandomNetwork.radial(4);
        double[] none = new double[network.buses().size()];

        Ending ending = new VoltVar(
                        BalancedModel.of(network), List.of(new Inverter(at("b1"), 0, 900, steep, false)), none, none)
                .settle(new double[1], 1);

        assertThat(ending.settled()).as(ending.failure()).isTrue();
        assertThat(ending.kvar()[0]).isCloseTo(900 * steep.share(ending.voltagePu()[0]), within(1e-5));
    }

    @Test
    void theCurveIsFlatOutsideItsPoints() {
        assertThat(VoltVarCurve.CATEGORY_B.share(0.5)).isEqualTo(0.44);
        assertThat(VoltVarCurve.CATEGORY_B.share(1)).isZero();
        assertThat(VoltVarCurve.CATEGORY_B.share(1.05)).isCloseTo(-0.22, within(1e-12));
        assertThat(VoltVarCurve.CATEGORY_B.share(1.5)).isEqualTo(-0.44);
    }

    @Test
    void onAFeederAThreePhaseInverterFollowsTheMeanOfItsPhasesAndASinglePhaseOneItsOwn() {
        EuropeanLv data = EuropeanLv.bundled();
        Terminal single = new Terminal("639", Phase.B);
        List<Inverter> inverters = List.of(
                new Inverter(single, 12, 15, VoltVarCurve.CATEGORY_B, false),
                new Inverter(at("861"), 30, 33, VoltVarCurve.CATEGORY_B, false));
        FeederModel model = FeederModel.of(data.feeder(), List.of(single, at("861")), List.of());

        Ending ending = new VoltVar(model, inverters, new double[2], new double[2]).settle(new double[2], 0.5);

        assertThat(ending.settled()).as(ending.failure()).isTrue();
        assertThat(ending.voltagePu()[0]).isGreaterThan(1.02);
        assertThat(ending.kvar()[0]).isCloseTo(inverters.get(0).kvar(ending.voltagePu()[0]), within(1e-6));
        assertThat(ending.kvar()[1]).isNegative();
    }

    @Test
    void aDeviceOffTheNetworkAndAFallingCurveAreNamed() {
        BalancedNetwork network = RandomNetwork.radial(4);
        double[] none = new double[network.buses().size()];

        assertThatThrownBy(() ->
                        new VoltVar(BalancedModel.of(network), List.of(new ShuntCapacitor(at("b0"), 1)), none, none))
                .hasMessageContaining("no terminal of the network whose voltage can move");
        assertThatThrownBy(() -> new VoltVarCurve(List.of(new Point(1, 0), new Point(0.9, 0))))
                .hasMessageContaining("must ascend");
    }
}
