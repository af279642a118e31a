package org.openelecbay.simulation.results;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.openelecbay.core.Money;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.scenario.Member;

/// Ratios of local money to the supplier's, by tariff and as realised, and the totals of the day.
final class MoneyTable {

    private static final String REVENUE = "174/108";
    private static final String BILL = "174/241";
    private static final Proof TARIFF = Proof.malik("theRatiosAreTheTariffAtTheMidMarketPrice");
    private static final Proof REALISED = Proof.malik("prioritiesAAndBRealiseTheRatiosOfTheTariff");
    private static final Proof BY_PRICE = Proof.malik("priorityCMovesMoneyFromBuyersToSellersOnASunnyDay");
    private static final Proof TOTALS = Proof.malik("localTradeIsBoundedByGenerationAndDemand");

    private final Days days;

    MoneyTable(Days days) {
        this.days = days;
    }

    String ratios() {
        List<Row> rows = new ArrayList<>();
        rows.add(revenue("Revenue ratio, tariff alone: 0.145 / 0.09", Paper.MIDDLE / Paper.EXPORT, TARIFF));
        rows.add(bill("Bill ratio, tariff alone: 0.145 / 0.20", Paper.MIDDLE / Paper.IMPORT, TARIFF));
        for (String rule : List.of("priority-a", "priority-b", "priority-c", Days.CHOSEN)) {
            DayResult day = days.under(rule);
            Proof proof = rule.equals("priority-a") || rule.equals("priority-b") ? REALISED : BY_PRICE;
            rows.add(revenue(
                    "Revenue ratio between homes, `" + rule + "`",
                    LocalMoney.soldToPeers(day).ratio(),
                    proof));
            rows.add(bill(
                    "Bill ratio between homes, `" + rule + "`",
                    LocalMoney.boughtFromPeers(day).ratio(),
                    proof));
        }
        DayResult chosen = days.chosen();
        rows.add(revenue(
                "Revenue ratio, homes' sales to homes and battery",
                LocalMoney.soldByHomes(days, chosen).ratio(),
                TOTALS));
        rows.add(bill(
                "Bill ratio, purchases of homes and cars from homes and battery",
                LocalMoney.boughtByHomesAndCars(days, chosen).ratio(),
                TOTALS));
        return Markdown.beside("ratio", rows);
    }

    String totals() {
        LocalMoney sold = LocalMoney.soldByHomes(days, days.chosen());
        LocalMoney bought = LocalMoney.boughtByHomesAndCars(days, days.chosen());
        double soldByPaper = Paper.TRADED / Paper.MIDDLE;
        double boughtByPaper = Paper.BOUGHT / Paper.IMPORT;
        return Markdown.beside(
                "a day",
                List.of(
                        Row.of("Homes' local sales, kWh", "174/0.145", soldByPaper, sold.kiloWattHours(), 1, TOTALS),
                        Row.of("What they got, USD", "174", sold.local(), 2, TOTALS),
                        Row.of("At the export price, USD", "108", sold.supplier(), 2, TOTALS),
                        Row.of(
                                "Local purchases of homes and cars, kWh",
                                "241/0.20",
                                boughtByPaper,
                                bought.kiloWattHours(),
                                1,
                                TOTALS),
                        Row.of("What they paid, USD", "174", bought.local(), 2, TOTALS),
                        Row.of("At the import price, USD", "241", bought.supplier(), 2, TOTALS)));
    }

    /// The bills of a day: with everything that is charged beside the energy.
    String bills() {
        return Markdown.table(
                List.of("all bills of the day, USD; received is positive", "`supplier`", "`priorities`", "change"),
                List.of(
                        bills("50 homes with panels", member -> member.pv().isPresent()),
                        bills(
                                "50 homes without panels",
                                member -> member.kind() == Member.Kind.HOME
                                        && member.pv().isEmpty()),
                        bills("15 cars", member -> member.kind() == Member.Kind.CHARGER),
                        bills("battery", member -> member.kind() == Member.Kind.STORAGE),
                        bills("together", _ -> true)));
    }

    private List<String> bills(String who, Predicate<Member> counted) {
        Money before = billed(days.under(Days.ALONE), counted);
        Money after = billed(days.chosen(), counted);
        return List.of(who, cents(before), cents(after), cents(after.minus(before)));
    }

    private static String cents(Money money) {
        return Row.rounded(LocalMoney.dollars(money), 2).toPlainString();
    }

    private Money billed(DayResult day, Predicate<Member> counted) {
        return days.scenario().members().stream()
                .filter(counted)
                .map(member -> day.bills().stream()
                        .filter(bill ->
                                bill.member().equals(member.participant().member()))
                        .findFirst()
                        .orElseThrow()
                        .total())
                .reduce(Money.ZERO, Money::plus);
    }

    private static Row revenue(String what, double ours, Proof proof) {
        return Row.of(what, REVENUE, Paper.TRADED / Paper.EXPORTED, ours, 4, proof);
    }

    private static Row bill(String what, double ours, Proof proof) {
        return Row.of(what, BILL, Paper.TRADED / Paper.BOUGHT, ours, 4, proof);
    }
}
