package org.openelecbay.cli.opf;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openelecbay.grid.operating.OperatingModel;
import org.openelecbay.grid.optimal.BindingLimit;
import org.openelecbay.grid.optimal.NodalPrice;
import org.openelecbay.grid.optimal.OptimalFlow;
import org.openelecbay.grid.optimal.PriceParts;
import org.openelecbay.grid.optimal.UnitDispatch;
import org.openelecbay.grid.optimal.choice.OptimalPowerFlow;

/// An optimal power flow as columns to read; the unit stands above each. Of many prices and limits only the
/// extremes are shown.
///
/// @param model the network
/// @param answer what was found
public record OpfTable(OperatingModel model, OptimalPowerFlow answer) {

    private static final int MOST_LIMITS = 10;
    private static final int MOST_PRICES = 20;
    private static final int EXTREMES = 5;

    /// The table.
    public String text() {
        StringBuilder text = new StringBuilder();
        OptimalFlow flow = answer.flow();
        line(
                text,
                String.format(
                        Locale.ROOT,
                        "%s, %s in %d steps",
                        Words.of(flow.method()),
                        Words.of(flow.status()),
                        flow.iterations()));
        for (String words : List.of(flow.message(), answer.note())) {
            if (!words.isEmpty()) {
                line(text, words);
            }
        }
        line(
                text,
                String.format(
                        Locale.ROOT,
                        "cost %.4f per h, source %.3f kW and %.3f kvar, losses %.3f kW, curtailed %.3f kW, gap %.2g pu",
                        flow.costPerHour(),
                        flow.sourceKw(),
                        flow.sourceKvar(),
                        flow.lossKw(),
                        flow.curtailedKw(),
                        flow.gap()));
        line(text, "");
        addUnits(text, flow);
        addLimits(text, flow);
        addPrices(text, flow);
        return text.toString().stripTrailing();
    }

    private static void addUnits(StringBuilder text, OptimalFlow flow) {
        line(
                text,
                String.format(
                        Locale.ROOT,
                        "%-24s %-12s %10s %10s %12s  %s",
                        "unit",
                        "terminal",
                        "kW",
                        "kvar",
                        "curtailed kW",
                        "reason"));
        for (UnitDispatch each : flow.dispatch()) {
            line(
                    text,
                    String.format(
                            Locale.ROOT,
                            "%-24s %-12s %10.3f %10.3f %12.3f  %s",
                            each.unit().name(),
                            Words.place(each.unit().terminal()),
                            each.activeKw(),
                            each.reactiveKvar(),
                            each.curtailedKw(),
                            Words.reason(each, flow)));
        }
    }

    private void addLimits(StringBuilder text, OptimalFlow flow) {
        if (flow.binding().isEmpty()) {
            return;
        }
        line(text, "");
        line(text, String.format(Locale.ROOT, "%-48s %14s %16s", "binding limit", "value", "worth per h, unit"));
        flow.binding().stream()
                .sorted(Comparator.comparingDouble(BindingLimit::multiplier).reversed())
                .limit(MOST_LIMITS)
                .forEach(each -> line(
                        text,
                        String.format(
                                Locale.ROOT,
                                "%-48s %14s %16.4f",
                                each.reason(),
                                String.format(Locale.ROOT, "%.5g %s", each.limit(), Words.unit(each, model)),
                                each.multiplier())));
        int left = flow.binding().size() - MOST_LIMITS;
        if (left > 0) {
            line(text, String.format(Locale.ROOT, "and %d more that weigh less; all with --format json", left));
        }
    }

    private static void addPrices(StringBuilder text, OptimalFlow flow) {
        if (flow.prices().isEmpty()) {
            return;
        }
        line(text, "");
        line(
                text,
                String.format(
                        Locale.ROOT,
                        "%-16s %10s %10s %10s %10s %10s %14s",
                        "price per kWh at",
                        "total",
                        "energy",
                        "loss",
                        "voltage",
                        "congestion",
                        "total per kvarh"));
        shown(flow.prices()).forEach(each -> {
            PriceParts active = each.active();
            line(
                    text,
                    String.format(
                                    Locale.ROOT,
                                    "%-16s %10.5f %10.5f %10.5f %10.5f %10.5f %14.5f",
                                    Words.place(each.terminal()),
                                    active.total(),
                                    active.energy(),
                                    active.loss(),
                                    active.voltage(),
                                    active.congestion(),
                                    each.reactive().total())
                            .replace("-0.00000", " 0.00000"));
        });
        if (flow.prices().size() > MOST_PRICES) {
            line(
                    text,
                    String.format(
                            Locale.ROOT,
                            "the %d lowest and highest of %d; all with --format json",
                            EXTREMES,
                            flow.prices().size()));
        }
    }

    private static Stream<NodalPrice> shown(List<NodalPrice> prices) {
        if (prices.size() <= MOST_PRICES) {
            return prices.stream();
        }
        List<NodalPrice> sorted = prices.stream()
                .sorted(Comparator.comparingDouble(each -> each.active().total()))
                .toList();
        return Stream.concat(sorted.stream().limit(EXTREMES), sorted.stream().skip(sorted.size() - (long) EXTREMES));
    }

    private static void line(StringBuilder text, String words) {
        text.append(words.stripTrailing()).append(System.lineSeparator());
    }
}
