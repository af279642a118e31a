package org.openelecbay.simulation.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.openelecbay.simulation.indicator.Indicators;
import org.openelecbay.simulation.indicator.Outcome;
import org.openelecbay.simulation.output.Decimals;

/// The figures of one scenario under several rules: one row a rule.
///
/// @param outcomes one a rule, in the order asked for; all of the same scenario and seed
public record Comparison(List<Outcome> outcomes) {

    /// One column of the table.
    ///
    /// @param name short
    /// @param unit of the values; empty for counts and words
    /// @param values one a rule
    public record Column(String name, String unit, List<String> values) {}

    public Comparison {
        outcomes = List.copyOf(outcomes);
    }

    /// The columns: names of the rules first.
    public List<Column> columns() {
        String currency = outcomes.getFirst().scenario().currency();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(
                "rule", "", outcomes.stream().map(each -> each.day().rule()).toList()));
        add(columns, "traded", "kWh", each -> Decimals.kwh(each.energy().tradedLocally()));
        add(columns, "trades", "", each -> Integer.toString(each.energy().trades()));
        add(
                columns,
                "self-sufficient",
                "%",
                each -> percent(each.energy().selfSufficiency().orElse(Double.NaN)));
        add(
                columns,
                "self-consumed",
                "%",
                each -> percent(each.energy().selfConsumption().orElse(Double.NaN)));
        add(
                columns,
                "community pays",
                currency,
                each -> Decimals.hundredths(each.money().cost()));
        add(
                columns,
                "saving",
                currency,
                each -> Decimals.hundredths(each.money().saving()));
        add(
                columns,
                "saving",
                "%",
                each -> each.money().savingShare().map(Decimals::signedPercent).orElse("-"));
        add(
                columns,
                "sellers gain",
                currency,
                each -> Decimals.hundredths(each.money().sellerGain()));
        add(
                columns,
                "buyers save",
                currency,
                each -> Decimals.hundredths(each.money().buyerSaving()));
        add(columns, "better off", "", each -> Integer.toString(each.money().betterOff()));
        add(columns, "worse off", "", each -> Integer.toString(each.money().worseOff()));
        add(columns, "lowest", "V", each -> Decimals.rounded(each.network().lowestVolt(), 2));
        add(columns, "highest", "V", each -> Decimals.rounded(each.network().highestVolt(), 2));
        add(columns, "losses", "kWh", each -> Decimals.kwh(each.network().losses()));
        add(
                columns,
                "cleared again",
                "",
                each -> Integer.toString(each.network().clearedAgain()));
        add(columns, "verdict", "", each -> verdict(each));
        return columns;
    }

    /// The table as aligned text.
    public String text() {
        List<Column> columns = columns();
        StringBuilder text = new StringBuilder();
        for (int row = -2; row < outcomes.size(); row++) {
            for (Column column : columns) {
                int width = width(column);
                String cell = row == -2
                        ? column.name()
                        : row == -1 ? column.unit() : column.values().get(row);
                text.append(String.format(
                        Locale.ROOT,
                        row >= 0 && column.name().equals("rule") ? "%-" + width + "s  " : "%" + width + "s  ",
                        cell));
            }
            text.append(System.lineSeparator());
        }
        return text.toString();
    }

    private void add(List<Column> columns, String name, String unit, Function<Indicators, String> value) {
        columns.add(new Column(
                name,
                unit,
                outcomes.stream().map(each -> value.apply(each.indicators())).toList()));
    }

    private static String verdict(Indicators each) {
        if (each.money().saving().isNegative()) {
            return "WORSE than the supplier alone";
        }
        return each.money().saving().isZero() ? "same as the supplier alone" : "better than the supplier alone";
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "-" : Decimals.rounded(share * 100, 1);
    }

    private static int width(Column column) {
        int widest = Math.max(column.name().length(), column.unit().length());
        for (String value : column.values()) {
            widest = Math.max(widest, value.length());
        }
        return widest;
    }
}
