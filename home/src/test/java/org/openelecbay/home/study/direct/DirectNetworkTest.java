package org.openelecbay.home.study.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Property;
import org.openelecbay.home.study.direct.DirectNetwork.Line;
import org.openelecbay.home.study.direct.DirectNetwork.Placed;

class DirectNetworkTest {

    @Test
    void aStarLosesWhatSharingByItsLinesLoses() {
        CurrentSource one = CurrentSource.unlimited(0, 0.5, 0.01, 0.004);
        CurrentSource other = CurrentSource.unlimited(0, 0.4, 0.015, 0.006);
        DirectNetwork star = new DirectNetwork(3, List.of(new Line(0, 2, 0.05), new Line(1, 2, 0.08)));

        DirectNetwork.State state =
                star.leastLoss(List.of(new Placed(0, one), new Placed(1, other)), new double[] {0, 0, 20});

        SharedCurrent shared = CurrentSharing.allOn(
                List.of(
                        CurrentSource.unlimited(0.05, 0.5, 0.01, 0.004),
                        CurrentSource.unlimited(0.08, 0.4, 0.015, 0.006)),
                20);
        assertThat(state.lossW()).isCloseTo(shared.lossW(), within(1e-6));
        assertThat(state.currentA()[0]).isCloseTo(shared.currentA()[0], within(1e-4));
    }

    @Test
    void inAnyNetworkCurrentsBalanceAndNoOtherInjectionLosesLess() {
        RandomGenerator random = Property.random("direct-network");
        for (int k = 0; k < 25; k++) {
            int nodes = 3 + random.nextInt(5);
            List<Line> lines = new ArrayList<>();
            for (int node = 1; node < nodes; node++) {
                lines.add(new Line(random.nextInt(node), node, random.nextDouble(0.02, 0.2)));
            }
            lines.add(new Line(0, nodes - 1, 0.1));
            List<Placed> sources = List.of(
                    new Placed(0, new CurrentSource(0.01, 1, 0.05, 0.002, 0, 30)),
                    new Placed(1, new CurrentSource(0.02, 1, 0.02, 0.004, 0, 30)));
            double[] load = random.doubles(nodes, 0, 6).toArray();
            DirectNetwork network = new DirectNetwork(nodes, lines);
            DirectNetwork.State state = network.leastLoss(sources, load);
            double[] injected = network.injectedA(state.voltageV());
            double power = 0;
            for (int node = 0; node < nodes; node++) {
                double source = node < 2 ? state.currentA()[node] : 0;
                assertThat(injected[node]).isCloseTo(source - load[node], within(1e-6));
                power += state.voltageV()[node] * injected[node];
            }
            // V' I = V' G V.
            assertThat(power).isCloseTo(state.lineLossW(), within(1e-6));
            for (double moved : new double[] {-0.5, 0.5}) {
                assertThat(lossWhen(network, sources, load, state.currentA()[0] + moved))
                        .isGreaterThanOrEqualTo(state.lossW() - 1e-6);
            }
        }
    }

    private static double lossWhen(DirectNetwork network, List<Placed> sources, double[] load, double first) {
        CurrentSource one = sources.getFirst().source();
        double fixed = Math.clamp(first, one.lowestA(), one.highestA());
        CurrentSource held =
                new CurrentSource(one.lineOhm(), one.idleW(), one.dropV(), one.converterOhm(), fixed, fixed);
        return network.leastLoss(List.of(new Placed(0, held), sources.get(1)), load)
                .lossW();
    }

    @Test
    void loadsThatNoSourceReachesAndLinesWithoutResistanceAreRefused() {
        DirectNetwork apart = new DirectNetwork(2, List.of());
        List<Placed> source = List.of(new Placed(0, CurrentSource.unlimited(0.1, 0, 0, 0)));

        assertThatThrownBy(() -> apart.leastLoss(source, new double[] {0, 5})).hasMessageContaining("cannot feed");
        assertThatThrownBy(() -> new DirectNetwork(2, List.of(new Line(0, 1, 0))))
                .hasMessageContaining("0.0 ohm");
    }
}
