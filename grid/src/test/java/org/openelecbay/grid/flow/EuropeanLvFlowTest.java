package org.openelecbay.grid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.grid.feeder.PhaseIndex;
import org.openelecbay.grid.read.EuropeanLv;

/// The IEEE European LV Test Feeder against its published OpenDSS solution; the compared values and their citation
/// stand in the test resources. Six digits are printed, so the medium-voltage bus is known to 0.01 V only.
class EuropeanLvFlowTest {

    private static final EuropeanLv CASE = EuropeanLv.bundled();
    private static final ThreePhaseFlow FLOW =
            ThreePhaseFlow.compile(CASE.feeder(), CASE.feeder().loadTerminals());

    private static ThreePhaseSolution at(int minute) {
        return FLOW.solve(CASE.injectedWatts(minute), CASE.injectedVars(minute));
    }

    private static List<String[]> published(String file) {
        String path = "/org/openelecbay/grid/european-lv/" + file;
        try (InputStream in = EuropeanLvFlowTest.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(","))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double largestDifference(int minute) {
        ThreePhaseSolution solution = at(minute);
        double largest = 0;
        List<String[]> rows = published("minute" + minute + ".csv");
        assertThat(rows).hasSize(907);
        for (String[] row : rows) {
            for (int phase = 0; phase < 3; phase++) {
                double printed = Double.parseDouble(row[phase + 1]);
                if (row[0].equals("SOURCEBUS")) {
                    assertThat(solution.highVoltage(phase).magnitude()).isEqualTo(printed, within(0.01));
                } else {
                    double difference = Math.abs(solution.volt(FLOW.position(row[0]), phase) - printed);
                    assertThat(difference)
                            .as("bus %s, phase %s", row[0], PhaseIndex.at(phase))
                            .isLessThan(0.005);
                    largest = Math.max(largest, difference);
                }
            }
        }
        System.out.printf("minute %d: largest difference to OpenDSS %.5f V%n", minute, largest);
        return largest;
    }

    @Test
    void thePeakMinuteAgreesWithOpenDssAtEveryBus() {
        assertThat(largestDifference(566)).isLessThan(0.002);
    }

    @Test
    void theEndOfTheDayAgreesWithOpenDssAtEveryBus() {
        assertThat(largestDifference(1440)).isLessThan(0.001);
    }

    @Test
    void theDayAgreesWithOpenDssAtTheMonitoredLoadsAndTheTransformer() {
        ThreePhaseSolution solution = FLOW.newSolution();
        int load1 = FLOW.position(FLOW.terminals().get(0).bus());
        int load32 = FLOW.position(FLOW.terminals().get(31).bus());
        int load53 = FLOW.position(FLOW.terminals().get(52).bus());
        double[] largest = new double[2];
        for (String[] row : published("day.csv")) {
            int minute = Integer.parseInt(row[0]);
            FLOW.solve(CASE.injectedWatts(minute), CASE.injectedVars(minute), solution);
            double[] volts = {solution.volt(load1, 0), solution.volt(load32, 2), solution.volt(load53, 1)};
            for (int k = 0; k < 3; k++) {
                largest[0] = Math.max(largest[0], Math.abs(volts[k] - Double.parseDouble(row[1 + k])));
                double kw = solution.lowPower(k).re() / 1_000;
                largest[1] = Math.max(largest[1], Math.abs(kw + Double.parseDouble(row[4 + k])));
            }
        }
        System.out.printf("day: largest difference to OpenDSS %.5f V, %.5f kW%n", largest[0], largest[1]);
        assertThat(largest[0]).isLessThan(0.01);
        assertThat(largest[1]).isLessThan(0.01);
    }

    /// Golden vector pf-elv-001 of the grid specification.
    @Test
    void thePeakMinuteHasTheLossesOfTheSpecification() {
        ThreePhaseSolution solution = at(566);
        assertThat(solution.served().re()).isEqualTo(57_358, within(1e-6));
        assertThat(solution.served().im()).isEqualTo(18_852.6629048, within(1e-6));
        assertThat(solution.losses().re()).isEqualTo(2_050.1982493, within(1e-3));
        assertThat(solution.losses().im()).isEqualTo(509.151351682, within(1e-3));
        double[] high = {6665.0941048, 6662.28547656, 6667.25457794};
        for (int phase = 0; phase < 3; phase++) {
            assertThat(solution.highVoltage(phase).magnitude()).isEqualTo(high[phase], within(1e-5));
        }
    }

    @Test
    void thePeakMinuteHasTheVoltagesAndAnglesOfTheSpecification() {
        ThreePhaseSolution solution = at(566);
        String[] buses = {"34", "639", "906"};
        double[][] volts = {
            {251.473896507, 249.20010116, 252.169894109},
            {246.808329106, 238.703530751, 254.730235123},
            {250.546443525, 238.892005424, 253.493672253}
        };
        double[][] degrees = {
            {-30.0017077548, -150.295358335, 89.7905329262},
            {-28.9385401448, -150.482282267, 89.3360051858},
            {-29.1452071861, -150.15263436, 89.074862697}
        };
        for (int k = 0; k < buses.length; k++) {
            int bus = FLOW.position(buses[k]);
            for (int phase = 0; phase < 3; phase++) {
                assertThat(solution.volt(bus, phase)).isEqualTo(volts[k][phase], within(1e-6));
                assertThat(solution.voltage(bus, phase).angleDegrees()).isEqualTo(degrees[k][phase], within(1e-6));
            }
        }
    }

    @Test
    void theLowestVoltageOfTheEveningPeakIsAtBus899PhaseB() {
        ThreePhaseSolution solution = at(566);
        String lowest = "";
        double volt = Double.MAX_VALUE;
        for (int bus = 0; bus < 906; bus++) {
            for (int phase = 0; phase < 3; phase++) {
                if (solution.volt(bus, phase) < volt) {
                    volt = solution.volt(bus, phase);
                    lowest = CASE.feeder().buses().get(bus).id() + PhaseIndex.at(phase);
                }
            }
        }
        assertThat(lowest).isEqualTo("899B");
        assertThat(volt).isEqualTo(238.368570881, within(1e-6));
    }

    @Test
    void aWarmStartEndsWhereAFlatStartDoes() {
        ThreePhaseSolution warm = at(565);
        assertThat(FLOW.solveWarm(CASE.injectedWatts(566), CASE.injectedVars(566), warm))
                .isEqualTo(FlowStatus.CONVERGED);
        ThreePhaseSolution flat = at(566);
        for (int bus = 0; bus < 906; bus++) {
            assertThat(warm.volt(bus, 1)).isEqualTo(flat.volt(bus, 1), within(1e-6));
        }
    }

    @Test
    void theSweepVisitsOnlyTerminalsAndJunctions() {
        assertThat(FLOW.nodes()).isLessThan(130);
    }
}
