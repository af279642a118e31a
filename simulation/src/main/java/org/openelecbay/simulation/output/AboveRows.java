package org.openelecbay.simulation.output;

import static org.openelecbay.simulation.output.Decimals.hundredths;

import java.util.List;
import java.util.Optional;
import org.openelecbay.core.Money;
import org.openelecbay.core.Power;
import org.openelecbay.simulation.indicator.CarbonIndicators;
import org.openelecbay.simulation.indicator.Indicators;
import org.openelecbay.simulation.indicator.TransformerIndicators;
import org.openelecbay.simulation.indicator.UtilityIndicators;
import org.openelecbay.simulation.output.IndicatorTable.Row;

/// The rows on what the world above the transformer got: power, carbon, money of supplier and DSO.
final class AboveRows {

    private AboveRows() {}

    static List<Row> of(Indicators indicators, String currency) {
        TransformerIndicators t = indicators.transformer();
        UtilityIndicators u = indicators.utility();
        Optional<CarbonIndicators> carbon = indicators.carbon();
        return List.of(
                new Row("Peak import", kilo(t.peakImport()), "kW", "through the transformer, mean of a slot"),
                new Row("Peak export", kilo(t.peakExport()), "kW", "back through the transformer"),
                new Row("Minimum load", kilo(t.least()), "kW", "through the transformer; negative flows back"),
                new Row("Steepest ramp", t.ramp().map(AboveRows::kilo).orElse("-"), "kW", "from one slot to the next"),
                new Row(
                        "Reverse flow",
                        Decimals.kwh(t.reverseEnergy()),
                        "kWh",
                        "in " + Decimals.rounded(t.reverseHours(), 2) + " hours"),
                new Row(
                        "Carbon emitted",
                        carbon.map(each -> Decimals.rounded(each.emitted(), 3)).orElse("-"),
                        "kgCO2",
                        "for what came through the transformer"),
                new Row(
                        "Carbon saved",
                        carbon.map(each -> Decimals.rounded(each.saved(), 3)).orElse("-"),
                        "kgCO2",
                        "against the supplier alone; negative is worse"),
                new Row("Supplier's retail", hundredths(u.retail()), currency, "paid for what it delivers"),
                new Row("Supplier's export payments", hundredths(u.exportPayments()), currency, "for what it takes"),
                new Row(
                        "Supplier's margin",
                        money(u.margin()),
                        currency,
                        "after wholesale and network; " + money(u.marginAlone()) + " without a local market"),
                new Row(
                        "DSO's revenue lost",
                        money(u.networkRevenueLost()),
                        currency,
                        "network part of retail on local energy, less network fees"));
    }

    private static String money(Optional<Money> money) {
        return money.map(Decimals::hundredths).orElse("-");
    }

    private static String kilo(Power power) {
        return Decimals.rounded(power.watts() / 1_000.0, 3);
    }
}
