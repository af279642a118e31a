package org.openelecbay.simulation.output;

import static org.openelecbay.simulation.output.Decimals.hundredths;

import java.util.List;
import java.util.Optional;
import org.openelecbay.simulation.indicator.GainIndicators;
import org.openelecbay.simulation.indicator.Indicators;
import org.openelecbay.simulation.indicator.MarketIndicators;
import org.openelecbay.simulation.indicator.WelfareIndicators;
import org.openelecbay.simulation.output.IndicatorTable.Row;

/// The rows on what the market was worth, who gained how evenly, and what the rule needed for it.
final class WorthRows {

    private WorthRows() {}

    static List<Row> of(Indicators indicators, String currency) {
        WelfareIndicators welfare = indicators.welfare();
        GainIndicators gains = indicators.gains();
        MarketIndicators market = indicators.market();
        return List.of(
                new Row(
                        "Welfare",
                        hundredths(welfare.realised()),
                        currency,
                        "less paid to the supplier, battery included"),
                new Row(
                        "Welfare, share of the optimum",
                        IndicatorTable.percent(welfare.share()),
                        "%",
                        welfare.share().isPresent()
                                ? "of " + hundredths(welfare.optimum()) + " " + currency + " with the whole day known"
                                : "of what the whole day known would allow; undefined here"),
                new Row("Consumers' gain", hundredths(gains.consumers()), currency, "members with load alone"),
                new Row("Prosumers' gain", hundredths(gains.prosumers()), currency, "members that generate or store"),
                new Row("Shared battery's gain", hundredths(gains.storage()), currency, "its bill"),
                new Row(
                        "Gini index of benefits",
                        share(gains.gini()),
                        "",
                        gains.negative() > 0
                                ? "undefined: " + gains.negative() + " members have a negative benefit"
                                : "0 is equal; benefits are what bills fall by"),
                new Row("Gini index, corrected", share(gains.giniCorrected()), "", "times n / (n - 1)"),
                new Row("Jain's index of benefits", share(gains.jain()), "", "quality of service; 1 is equal"),
                new Row("Least over greatest benefit", share(gains.minOverMax()), "", "1 is equal"),
                new Row(
                        "Hossfeld's index of prices",
                        share(gains.priceQuality()),
                        "",
                        "quality of experience; mean local prices paid, in the supplier's band"),
                new Row(
                        "Mean local price",
                        market.meanPrice().map(Decimals::perKwh).orElse("-"),
                        currency + "/kWh",
                        "what buyers paid, before fees"),
                new Row(
                        "Budget gap of the rule",
                        hundredths(market.budgetGap()),
                        currency,
                        "left with the operator; negative it paid in"),
                new Row(
                        "Stand-ins",
                        Integer.toString(market.standIns()),
                        "slots",
                        "in which the rule did not find what it looks for; reasons.csv says what cleared instead"),
                new Row(
                        "Messages",
                        Long.toString(market.traffic().messages()),
                        "",
                        "orders, confirmations, meter values, and the rule's own"),
                new Row(
                        "Exchanged",
                        Decimals.rounded(market.traffic().bytes() / 1_000.0, 1),
                        "kB",
                        "of these messages, without headers"));
    }

    /// An index with four decimals, `-` where it is undefined.
    static String share(Optional<Double> value) {
        return value.map(each -> Decimals.rounded(each, 4)).orElse("-");
    }
}
