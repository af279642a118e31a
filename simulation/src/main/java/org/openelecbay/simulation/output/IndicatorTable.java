package org.openelecbay.simulation.output;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openelecbay.core.Energy;
import org.openelecbay.settlement.conduct.ConductBook;
import org.openelecbay.settlement.conduct.Reputation;
import org.openelecbay.settlement.conduct.Standing;
import org.openelecbay.simulation.day.BatteryUse;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.indicator.EnergyIndicators;
import org.openelecbay.simulation.indicator.MoneyIndicators;
import org.openelecbay.simulation.indicator.NetworkIndicators;
import org.openelecbay.simulation.indicator.Outcome;

/// The figures of a day as rows of name, value, unit and meaning: for the terminal, `indicators.csv` and the report.
///
/// @param rows in the order in which people look for them
public record IndicatorTable(List<Row> rows) {

    /// One figure.
    ///
    /// @param name short, for people
    /// @param value as shown, `-` where undefined
    /// @param unit `kWh`, `%`, `V`, a currency, or empty for counts
    /// @param meaning one line
    public record Row(String name, String value, String unit, String meaning) {}

    public IndicatorTable {
        rows = List.copyOf(rows);
    }

    /// The table of an outcome.
    public static IndicatorTable of(Outcome outcome) {
        List<Row> rows = new ArrayList<>();
        energy(outcome.indicators().energy(), rows);
        money(outcome.indicators().money(), outcome.scenario().currency(), rows);
        rows.addAll(WorthRows.of(outcome.indicators(), outcome.scenario().currency()));
        network(outcome.indicators().network(), rows);
        rows.addAll(ControlRows.of(
                outcome.indicators().control(),
                outcome.day(),
                outcome.scenario().currency()));
        rows.addAll(AboveRows.of(outcome.indicators(), outcome.scenario().currency()));
        battery(outcome.day(), rows);
        homeBatteries(outcome.day().batteries(), rows);
        rows.addAll(EquipmentRows.of(outcome.day()));
        outcome.day().conduct().ifPresent(book -> conduct(book, rows));
        rows.addAll(PeerRows.of(outcome.indicators()));
        return new IndicatorTable(rows);
    }

    /// The table as aligned text, one line a figure.
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Row row : rows) {
            text.append(String.format(
                    Locale.ROOT, "%-34s %14s %-7s %s%n", row.name(), row.value(), row.unit(), row.meaning()));
        }
        return text.toString();
    }

    void write(Path file) {
        Table.write(file, csv -> {
            csv.writeRecord("name", "value", "unit", "meaning");
            rows.forEach(row -> csv.writeRecord(row.name(), row.value(), row.unit(), row.meaning()));
        });
    }

    private static void homeBatteries(List<BatteryUse> batteries, List<Row> rows) {
        if (batteries.isEmpty()) {
            return;
        }
        Energy taken = Energy.ZERO;
        Energy given = Energy.ZERO;
        long stored = 0;
        double cycles = 0;
        for (BatteryUse each : batteries) {
            taken = taken.plus(each.taken());
            given = given.plus(each.given());
            stored += each.stored().wattHours() - each.initiallyStored().wattHours();
            cycles += each.cycles() / batteries.size();
        }
        rows.add(new Row("Home batteries took", Decimals.kwh(taken), "kWh", "at their terminals"));
        rows.add(new Row("Home batteries gave", Decimals.kwh(given), "kWh", "at their terminals"));
        rows.add(new Row(
                "Home batteries' change",
                Decimals.kwh(Energy.ofWattHours(stored)),
                "kWh",
                "of content; not in the bills"));
        rows.add(new Row(
                "Home batteries' cycles",
                String.format(Locale.ROOT, "%.1f", cycles),
                "",
                "equivalent full cycles of each in the mean"));
    }

    private static void energy(EnergyIndicators e, List<Row> rows) {
        rows.add(new Row("Consumption", Decimals.kwh(e.consumed()), "kWh", "homes and cars"));
        rows.add(new Row("Generation", Decimals.kwh(e.generated()), "kWh", "panels, after curtailment"));
        rows.add(new Row("Curtailed", Decimals.kwh(e.curtailed()), "kWh", "what panels could have given beyond that"));
        rows.add(new Row(
                "Energy traded locally", Decimals.kwh(e.tradedLocally()), "kWh", "in " + e.trades() + " trades"));
        rows.add(new Row("Self-sufficiency", percent(e.selfSufficiency()), "%", "1 - imported / consumption"));
        rows.add(new Row("Self-consumption", percent(e.selfConsumption()), "%", "1 - exported / generation"));
        rows.add(new Row("Imported by the community", Decimals.kwh(e.imported()), "kWh", "net of each slot"));
        rows.add(new Row("Exported by the community", Decimals.kwh(e.exported()), "kWh", "net of each slot"));
    }

    private static void money(MoneyIndicators m, String currency, List<Row> rows) {
        rows.add(new Row(
                "Community pays",
                Decimals.hundredths(m.cost()),
                currency,
                "all bills together, fees and penalties included"));
        rows.add(new Row(
                "With the supplier alone",
                Decimals.hundredths(m.supplierCost()),
                currency,
                "the same day without a local market"));
        rows.add(new Row(
                "Community saving",
                Decimals.hundredths(m.saving()),
                currency,
                "against the supplier alone; negative is worse"));
        rows.add(new Row(
                "Community saving",
                m.savingShare().map(Decimals::signedPercent).orElse("-"),
                "%",
                "of what the supplier alone would cost"));
        rows.add(new Row(
                "Battery change, not billed",
                Decimals.hundredths(m.storedChange()),
                currency,
                "what it gained or lost over the day, at its charge price"));
        rows.add(new Row(
                "Sellers' gain", Decimals.hundredths(m.sellerGain()), currency, "over the export price, before fees"));
        rows.add(new Row(
                "Buyers' saving",
                Decimals.hundredths(m.buyerSaving()),
                currency,
                "under the import price, before fees"));
        rows.add(new Row(
                "Members worse off",
                Integer.toString(m.worseOff()),
                "",
                "of " + m.members() + "; " + m.betterOff() + " are better off"));
    }

    private static void network(NetworkIndicators n, List<Row> rows) {
        rows.add(new Row("Lowest voltage", Decimals.rounded(n.lowestVolt(), 2), "V", "line to neutral, as delivered"));
        rows.add(
                new Row("Highest voltage", Decimals.rounded(n.highestVolt(), 2), "V", "line to neutral, as delivered"));
        rows.add(new Row(
                "Worst loading", Decimals.rounded(n.worstLoading() * 100, 1), "%", "of a line or transformer rating"));
        rows.add(new Row(
                "Worst unbalance",
                Decimals.rounded(n.worstUnbalance() * 100, 2),
                "%",
                "negative over positive sequence"));
        rows.add(new Row("Network losses", Decimals.kwh(n.losses()), "kWh", "lines and transformer"));
        rows.add(new Row(
                "Cleared again for the network",
                Integer.toString(n.clearedAgain()),
                "",
                "slots with tightened envelopes"));
        rows.add(new Row("Suspended slots", Integer.toString(n.suspended()), "", "no secure clearing was found"));
        rows.add(new Row(
                "Audit alarms",
                Integer.toString(n.auditAlarms()),
                "",
                "slots whose clearing failed the audit; nobody traded"));
        rows.add(new Row(
                "Baseline violations",
                Integer.toString(n.baselineViolations()),
                "",
                "slots; no trade caused, none cures them"));
    }

    private static void battery(DayResult day, List<Row> rows) {
        rows.add(new Row("Battery at the start", Decimals.kwh(day.initiallyStored()), "kWh", "stored"));
        rows.add(new Row(
                "Battery at the end",
                Decimals.kwh(day.slots().getLast().stored()),
                "kWh",
                "stored; not valued in the bills"));
        rows.add(new Row(
                "Cars left without", Decimals.kwh(day.unserved()), "kWh", "needed and not charged before departure"));
    }

    private static void conduct(ConductBook book, List<Row> rows) {
        List<Standing> standings = List.copyOf(book.standings().values());
        rows.add(new Row(
                "With a surcharge",
                Long.toString(standings.stream()
                        .filter(standing -> standing.reputation().compareTo(Reputation.FULL) < 0)
                        .count()),
                "",
                "of " + standings.size() + " participants, after broken promises"));
        rows.add(new Row(
                "Blocked at the end",
                Long.toString(standings.stream()
                        .filter(standing -> !standing.mayTrade())
                        .count()),
                "",
                "participants that may not trade until their probation"));
    }

    static String percent(Optional<Double> share) {
        return share.map(value -> Decimals.rounded(value * 100, 1)).orElse("-");
    }
}
