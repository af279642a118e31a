package org.openelecbay.simulation.report;

import java.util.List;
import org.openelecbay.simulation.indicator.Outcome;
import org.openelecbay.simulation.output.IndicatorTable;

/// Everything the page shows, except the voltages, in the shape in which its scripts read it.
///
/// Energy is in Wh, power in W, prices in micros per kWh, all as numbers; money is an exact decimal, as text.
record Facts(
        Heading heading,
        Headline headline,
        List<IndicatorTable.Row> indicators,
        List<Who> participants,
        FeederPlan feeder,
        VoltageStrip.Scale voltages,
        Curves curves,
        GridControl grid,
        Market market,
        List<BillSheet> bills,
        List<NetworkEvent> events) {

    static Facts of(Outcome outcome, VoltageStrip.Scale scale) {
        return new Facts(
                Heading.of(outcome),
                Headline.of(outcome),
                IndicatorTable.of(outcome).rows(),
                Who.all(outcome.scenario()),
                FeederPlan.of(outcome),
                scale,
                Curves.of(outcome),
                GridControl.of(outcome),
                Market.of(outcome.day()),
                BillSheet.all(outcome),
                NetworkEvent.all(outcome.day()));
    }
}
