package org.openelecbay.grid.operating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Compares the derivatives of a model with central differences of its power flow.
public final class FiniteDifferences {

    private FiniteDifferences() {}

    /// @param stepKw half the width of the differences
    /// @param tolerance for currents in their unit per kW and losses; voltages are compared to a thousandth of it
    public static void check(OperatingModel model, double[] kw, double[] kvar, double stepKw, double tolerance) {
        OperatingPoint at = model.solve(kw, kvar);
        assertThat(at.converged()).as(at.failure()).isTrue();
        Sensitivities exact = at.sensitivities();
        for (int terminal = 0; terminal < kw.length; terminal++) {
            for (boolean active : new boolean[] {true, false}) {
                double[] moved = active ? kw : kvar;
                double before = moved[terminal];
                moved[terminal] = before + stepKw;
                OperatingPoint up = model.solve(kw, kvar);
                moved[terminal] = before - stepKw;
                OperatingPoint down = model.solve(kw, kvar);
                moved[terminal] = before;
                String what = (active ? "P" : "Q") + " at terminal " + terminal;
                for (int place = 0; place < model.voltagePlaces().size(); place++) {
                    double slope = (up.voltage(place) - down.voltage(place)) / (2 * stepKw);
                    assertThat(active ? exact.voltageByActive(place, terminal) : exact.voltageByReactive(place, terminal))
                            .as("voltage %d by %s", place, what)
                            .isEqualTo(slope, within(tolerance / 1_000));
                }
                for (int place = 0; place < model.currentPlaces().size(); place++) {
                    double slope = (up.current(place) - down.current(place)) / (2 * stepKw);
                    assertThat(active ? exact.currentByActive(place, terminal) : exact.currentByReactive(place, terminal))
                            .as("current %d by %s", place, what)
                            .isEqualTo(slope, within(tolerance));
                }
                double slope = (up.lossKw() - down.lossKw()) / (2 * stepKw);
                assertThat(active ? exact.lossByActive(terminal) : exact.lossByReactive(terminal))
                        .as("loss by %s", what)
                        .isEqualTo(slope, within(tolerance));
            }
        }
    }
}
