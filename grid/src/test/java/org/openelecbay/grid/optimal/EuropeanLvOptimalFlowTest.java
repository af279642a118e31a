package org.openelecbay.grid.optimal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openelecbay.grid.feeder.LoadPoint;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.operating.OperatingPoint;
import org.openelecbay.grid.read.EuropeanLv;
import org.openelecbay.grid.read.EuropeanLvReader;
import org.openelecbay.grid.sensitivity.FeederModel;
import org.openelecbay.grid.sensitivity.PassiveLoad;

/// The unbalanced European LV feeder with panels at all 55 homes.
class EuropeanLvOptimalFlowTest {

    private static final EuropeanLv DATA = EuropeanLvReader.read(java.nio.file.Path.of("../examples/european-lv/feeder"));
    private static final EnergyPrices PRICES = new EnergyPrices(0.30, 0.08);

    private static Interval interval(double panelKw, double extraKw, int extraHome, boolean inverters) {
        List<LoadPoint> homes = DATA.feeder().loadPoints();
        List<PassiveLoad> loads = new ArrayList<>();
        for (int home = 0; home < homes.size(); home++) {
            double kw = 0.4 + (home == extraHome ? extraKw : 0);
            loads.add(new PassiveLoad(homes.get(home).terminal(), kw, 0.1));
        }
        List<Terminal> terminals =
                homes.stream().map(LoadPoint::terminal).distinct().toList();
        FeederModel model = FeederModel.of(DATA.feeder(), terminals, loads).withNominalVolt(230);
        List<ControllableUnit> units = homes.stream()
                .map(home -> ControllableUnit.solar("pv of " + home.name(), home.terminal(), panelKw))
                .map(unit -> inverters ? unit.behindInverter(panelKw) : unit)
                .toList();
        return Interval.of(
                model, new OptimalProblem(units, PRICES, NetworkLimits.of(model, new VoltageBand(0.94, 1.10))));
    }

    @Test
    void panelsThatWouldBreakTheBandAreCurtailedToItsEdge() {
        for (double kw : new double[] {6}) {
        for (boolean inv : new boolean[] {false, true}) {
        long t = System.nanoTime();
        Interval interval = interval(kw, 0, 0, inv);
        OptimalFlow flow = SuccessiveLinearisation.solve(interval);
        System.out.println(kw + " " + inv + " " + flow.status() + " it " + flow.iterations() + " ms " + (System.nanoTime() - t) / 1e6 + " cost " + flow.costPerHour()
                + " curtailed " + flow.curtailedKw() + " viol " + flow.violation() + " binding " + flow.binding() + " " + flow.message());
        }}
    }
}
