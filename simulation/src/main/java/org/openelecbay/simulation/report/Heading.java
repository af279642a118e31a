package org.openelecbay.simulation.report;

import java.util.List;
import org.openelecbay.core.Ratio;
import org.openelecbay.settlement.slot.SettlementTerms;
import org.openelecbay.simulation.indicator.Outcome;
import org.openelecbay.simulation.scenario.DataSource;
import org.openelecbay.simulation.scenario.Scenario;
import org.openelecbay.simulation.scenario.TimeGrid;

/// Title, rule, day, seed and charges.
record Heading(
        String title,
        String name,
        String rule,
        String currency,
        String seed,
        String startUtc,
        String endUtc,
        String startLocal,
        long startEpochSeconds,
        int offsetSeconds,
        int slots,
        int minutesPerSlot,
        Charges charges,
        List<DataSource> sources) {

    /// What is charged beside the energy, in micros per kWh; the tolerance in percent.
    record Charges(long penalty, double tolerancePercent, long serviceFee, long networkFee, long levy, long lossPrice) {

        static Charges of(SettlementTerms terms) {
            Ratio tolerance = terms.tolerance();
            return new Charges(
                    terms.penalty().microsPerKwh(),
                    100.0 * tolerance.numerator() / tolerance.denominator(),
                    terms.serviceFee().microsPerKwh(),
                    terms.networkFee().microsPerKwh(),
                    terms.levy().microsPerKwh(),
                    terms.lossPrice().microsPerKwh());
        }
    }

    static Heading of(Outcome outcome) {
        Scenario scenario = outcome.scenario();
        TimeGrid time = scenario.time();
        return new Heading(
                scenario.title(),
                scenario.name(),
                outcome.day().rule(),
                scenario.currency(),
                Long.toString(scenario.seed()),
                time.start().toString(),
                time.end().toString(),
                time.local(0).toString(),
                time.start().getEpochSecond(),
                time.offset().getTotalSeconds(),
                time.slots(),
                time.minutesPerSlot(),
                Charges.of(scenario.terms()),
                scenario.sources());
    }
}
