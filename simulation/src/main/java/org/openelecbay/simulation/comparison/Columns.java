package org.openelecbay.simulation.comparison;

import static org.openelecbay.simulation.output.Decimals.hundredths;
import static org.openelecbay.simulation.output.Decimals.kwh;
import static org.openelecbay.simulation.output.Decimals.rounded;

import java.util.List;
import java.util.Optional;
import org.openelecbay.simulation.output.Decimals;

/// The columns of a comparison, in groups that fit on a terminal. Formulas stand in docs/reference/indicators.md.
final class Columns {

    private static final double BYTES_PER_KILOBYTE = 1_000;

    private Columns() {}

    static List<ColumnGroup> of(String currency) {
        return List.of(worth(currency), gains(currency), effort(currency), talk(), network(), control(currency));
    }

    private static ColumnGroup worth(String currency) {
        return new ColumnGroup(
                "What the market is worth",
                List.of(
                        new Column(
                                "welfare",
                                currency,
                                "What the community pays the supplier less, plus what the battery gained over the day.",
                                row -> hundredths(row.figures().welfare().realised())),
                        new Column(
                                "of optimum",
                                "%",
                                "Welfare over the most that anybody could reach who knew the whole day, without network"
                                        + " limits and with home batteries as they are run in the first row; better"
                                        + " run ones pass 100 %.",
                                row -> percent(row.figures().welfare().share())),
                        new Column(
                                "traded",
                                "kWh",
                                "Energy that participants sold locally.",
                                row -> kwh(row.figures().energy().tradedLocally())),
                        new Column(
                                "mean price",
                                currency + "/kWh",
                                "What buyers paid for local energy in the mean, before fees.",
                                row -> row.figures()
                                        .market()
                                        .meanPrice()
                                        .map(Decimals::perKwh)
                                        .orElse("-")),
                        new Column(
                                "cost",
                                currency,
                                "What all bills together come to, fees, losses and penalties included.",
                                row -> hundredths(row.figures().money().cost())),
                        new Column(
                                "saving",
                                currency,
                                "Cost with the supplier alone less cost; negative is worse.",
                                row -> hundredths(row.figures().money().saving())),
                        new Column(
                                "saving",
                                "%",
                                "Saving over the cost with the supplier alone.",
                                row -> row.figures()
                                        .money()
                                        .savingShare()
                                        .map(Decimals::signedPercent)
                                        .orElse("-")),
                        new Column(
                                "verdict",
                                "",
                                "Whether the community is better off than with the supplier alone, by its bills.",
                                row -> row.verdict().words())));
    }

    private static ColumnGroup gains(String currency) {
        return new ColumnGroup(
                "Who gains",
                List.of(
                        new Column(
                                "better off",
                                "members",
                                "Members who pay less, or receive more, than with the supplier alone.",
                                row -> Integer.toString(row.figures().money().betterOff())),
                        new Column(
                                "worse off",
                                "members",
                                "Members who pay more, or receive less, than with the supplier alone.",
                                row -> Integer.toString(row.figures().money().worseOff())),
                        new Column(
                                "consumers",
                                currency,
                                "What members with load alone gain together.",
                                row -> hundredths(row.figures().gains().consumers())),
                        new Column(
                                "prosumers",
                                currency,
                                "What members that generate, or have a battery beside their load, gain together.",
                                row -> hundredths(row.figures().gains().prosumers())),
                        new Column(
                                "battery",
                                currency,
                                "What the shared battery gains, its change of content apart.",
                                row -> hundredths(row.figures().gains().storage())),
                        new Column(
                                "Gini",
                                "",
                                "Gini index of the members' benefits, 0 is equal; undefined when a benefit is negative.",
                                row -> index(row.figures().gains().gini())),
                        new Column(
                                "Jain",
                                "",
                                "Jain's index of the members' benefits, 1 is equal; undefined when a benefit is negative.",
                                row -> index(row.figures().gains().jain())),
                        new Column(
                                "budget gap",
                                currency,
                                "What the rule left with the operator; negative is what the operator paid in.",
                                row -> hundredths(row.figures().market().budgetGap()))));
    }

    private static ColumnGroup effort(String currency) {
        return new ColumnGroup(
                "What it takes",
                List.of(
                        new Column(
                                "transactions",
                                "",
                                "Trades; under pools one for each participant and slot.",
                                row -> Integer.toString(row.figures().energy().trades())),
                        new Column(
                                "time",
                                "s",
                                "Processor time of the day, power flow included; the first rule also pays for the warm-up.",
                                row -> rounded(row.seconds(), 2),
                                false),
                        new Column(
                                "supplier",
                                currency,
                                "The supplier's margin after wholesale and network; - where the scenario names no"
                                        + " wholesale price.",
                                row -> row.figures()
                                        .utility()
                                        .margin()
                                        .map(Decimals::hundredths)
                                        .orElse("-")),
                        new Column(
                                "DSO loses",
                                currency,
                                "Network part of retail on local energy less network fees; - where the scenario names no"
                                        + " network price.",
                                row -> row.figures()
                                        .utility()
                                        .networkRevenueLost()
                                        .map(Decimals::hundredths)
                                        .orElse("-"))));
    }

    private static ColumnGroup talk() {
        return new ColumnGroup(
                "What is said",
                List.of(
                        new Column(
                                "rounds",
                                "",
                                "Rounds of iterative rules and of talks between peers; 0 for rules that clear in one go.",
                                row -> Long.toString(
                                        row.figures().market().traffic().rounds())),
                        new Column(
                                "messages",
                                "",
                                "Orders, confirmations, meter values and what the rule itself exchanges.",
                                row -> Long.toString(
                                        row.figures().market().traffic().messages())),
                        new Column(
                                "exchanged",
                                "kB",
                                "The bytes of these messages, 8 a number and 16 an id, over 1,000.",
                                row -> rounded(row.figures().market().traffic().bytes() / BYTES_PER_KILOBYTE, 1)),
                        new Column(
                                "stand-ins",
                                "slots",
                                "Slots in which the rule did not find what it looks for, such as an equilibrium or an"
                                        + " agreement, and something that its reason names cleared instead.",
                                row -> Integer.toString(row.figures().market().standIns())),
                        new Column(
                                "reveals",
                                "",
                                "What each participant tells the operator or its partners so that the rule can clear.",
                                RuleRow::reveals)));
    }

    private static ColumnGroup network() {
        return new ColumnGroup(
                "What the network sees",
                List.of(
                        new Column(
                                "lowest",
                                "V",
                                "The lowest line-to-neutral voltage of the day, as delivered.",
                                row -> rounded(row.figures().network().lowestVolt(), 2)),
                        new Column(
                                "highest",
                                "V",
                                "The highest line-to-neutral voltage of the day, as delivered.",
                                row -> rounded(row.figures().network().highestVolt(), 2)),
                        new Column(
                                "losses",
                                "kWh",
                                "Energy lost in lines and transformer.",
                                row -> kwh(row.figures().network().losses())),
                        new Column(
                                "peak import",
                                "kW",
                                "The highest mean power of a slot through the transformer.",
                                row -> kilo(
                                        row.figures().transformer().peakImport().watts())),
                        new Column(
                                "peak export",
                                "kW",
                                "The highest mean power of a slot back through the transformer.",
                                row -> kilo(
                                        row.figures().transformer().peakExport().watts())),
                        new Column(
                                "CO2 saved",
                                "kg",
                                "Carbon dioxide saved in the grid above; - where the scenario names no intensity.",
                                row -> row.figures()
                                        .carbon()
                                        .map(carbon -> rounded(carbon.saved(), 2))
                                        .orElse("-")),
                        new Column(
                                "cleared again",
                                "slots",
                                "Slots that were cleared more than once for the network.",
                                row -> Integer.toString(row.figures().network().clearedAgain())),
                        new Column(
                                "suspended",
                                "slots",
                                "Slots without trades because no secure clearing was found.",
                                row -> Integer.toString(row.figures().network().suspended())),
                        new Column(
                                "alarms",
                                "slots",
                                "Slots in which a clearing failed the audit, so that nobody traded.",
                                row -> Integer.toString(row.figures().network().auditAlarms()))));
    }

    private static ColumnGroup control(String currency) {
        return new ColumnGroup(
                "What the DSO's limits do",
                List.of(
                        new Column(
                                "broken without",
                                "slots",
                                "Slots in which a limit would be broken if nobody had obeyed an envelope.",
                                row -> Integer.toString(row.figures().control().slotsBrokenWithout())),
                        new Column(
                                "broken",
                                "slots",
                                "Slots in which what was delivered breaks a limit.",
                                row -> Integer.toString(row.figures().control().slotsBroken())),
                        new Column(
                                "avoidable",
                                "slots",
                                "Slots among the broken that devices could have kept whole.",
                                row -> Integer.toString(row.figures().control().avoidable())),
                        new Column(
                                "baseline",
                                "slots",
                                "Slots whose plan breaks a limit that nobody can move.",
                                row -> Integer.toString(row.figures().network().baselineViolations())),
                        new Column(
                                "curtailed",
                                "kWh",
                                "Generation that limits of the network withheld.",
                                row -> kwh(row.figures().control().curtailed())),
                        new Column(
                                "least",
                                "kWh",
                                "The least generation that had to be withheld, knowing the day.",
                                row -> kwh(row.figures().control().leastCurtailed())),
                        new Column(
                                "welfare lost",
                                currency,
                                "What was curtailed beyond the least, at the supplier's export price.",
                                row -> hundredths(row.figures().control().welfareLost())),
                        new Column(
                                "unbalance",
                                "%",
                                "The highest voltage unbalance, negative over positive sequence.",
                                row -> rounded(row.figures().network().worstUnbalance() * 100, 2))));
    }

    private static String percent(Optional<Double> share) {
        return share.map(value -> rounded(value * 100, 1)).orElse("-");
    }

    private static String index(Optional<Double> value) {
        return value.map(each -> rounded(each, 3)).orElse("-");
    }

    private static String kilo(long watts) {
        return rounded(watts / 1_000.0, 2);
    }
}
