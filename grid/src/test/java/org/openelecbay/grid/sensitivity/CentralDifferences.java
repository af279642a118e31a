package org.openelecbay.grid.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.openelecbay.grid.operating.OperatingModel;
import org.openelecbay.grid.operating.OperatingPoint;
import org.openelecbay.grid.operating.Sensitivities;

/// Holds the derivatives of a model against central differences of its own power flow.
final class CentralDifferences {

    private final OperatingModel model;
    private final double[] kw;
    private final double[] kvar;
    private final double step;
    private final String named;

    CentralDifferences(String named, OperatingModel model, double[] kw, double[] kvar, double step) {
        this.named = named;
        this.model = model;
        this.kw = kw;
        this.kvar = kvar;
        this.step = step;
    }

    void agree(double voltageWithin, double currentWithin, double lossWithin) {
        Sensitivities exact = model.solve(kw, kvar).sensitivities();
        for (int terminal = 0; terminal < kw.length; terminal++) {
            for (boolean reactive : new boolean[] {false, true}) {
                OperatingPoint above = moved(terminal, reactive, step);
                OperatingPoint below = moved(terminal, reactive, -step);
                String where = named + ", terminal " + terminal + (reactive ? " reactive" : " active");
                for (int place = 0; place < model.voltagePlaces().size(); place++) {
                    double found = reactive
                            ? exact.voltageByReactive(place, terminal)
                            : exact.voltageByActive(place, terminal);
                    assertThat(found)
                            .as("%s, voltage %d", where, place)
                            .isEqualTo(
                                    (above.voltage(place) - below.voltage(place)) / (2 * step), within(voltageWithin));
                }
                for (int place = 0; place < model.currentPlaces().size(); place++) {
                    double found = reactive
                            ? exact.currentByReactive(place, terminal)
                            : exact.currentByActive(place, terminal);
                    double change = Math.abs(above.current(place) - below.current(place));
                    // A magnitude bends sharply near zero, where differences say little.
                    if (change < 0.004 * below.current(place)) {
                        assertThat(found)
                                .as("%s, current %d", where, place)
                                .isEqualTo(
                                        (above.current(place) - below.current(place)) / (2 * step),
                                        within(currentWithin));
                    }
                }
                double injected = reactive ? 0 : 1;
                double source = (above.sourceKw() - below.sourceKw()) / (2 * step);
                assertThat(reactive ? exact.lossByReactive(terminal) : exact.lossByActive(terminal))
                        .as("%s, loss", where)
                        .isEqualTo(injected + source, within(lossWithin));
            }
        }
    }

    private OperatingPoint moved(int terminal, boolean reactive, double by) {
        double[] active = kw.clone();
        double[] other = kvar.clone();
        (reactive ? other : active)[terminal] += by;
        OperatingPoint point = model.solve(active, other);
        assertThat(point.converged()).as(named).isTrue();
        return point;
    }
}
