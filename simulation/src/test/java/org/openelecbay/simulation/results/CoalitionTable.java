package org.openelecbay.simulation.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openelecbay.market.coalition.Netting;
import org.openelecbay.simulation.coalition.CoalitionStudy;
import org.openelecbay.simulation.coalition.Payoffs;
import org.openelecbay.simulation.coalition.TariffRow;

/// The worth of the community of `examples/european-lv` by export price and netting.
final class CoalitionTable {

    private static final List<Double> EXPORT_PRICES = List.of(0.0, 0.09, 0.145, 0.2, 0.25);

    private CoalitionTable() {}

    static String of(Days days) {
        CoalitionStudy study = new CoalitionStudy(days.under(Days.ALONE), 1);
        List<List<String>> cells = new ArrayList<>();
        for (Netting netting : Netting.values()) {
            for (TariffRow row : study.rows(netting, EXPORT_PRICES, _ -> {})) {
                cells.add(cells(row, "shadow price", row.shadow()));
                cells.add(cells(row, "Shapley", row.shapley()));
            }
        }
        return Markdown.table(
                List.of(
                        "netting, export price, payoffs",
                        "worth, USD",
                        "superadditive",
                        "core",
                        "gain",
                        "indifferent",
                        "leave",
                        "to sellers, %",
                        "price of leaving, median",
                        "largest",
                        "blocking coalitions"),
                cells);
    }

    private static List<String> cells(TariffRow row, String name, Payoffs payoffs) {
        return List.of(
                row.netting().name().toLowerCase(Locale.ROOT) + ", " + rounded(row.exportPrice(), 3) + ", " + name,
                rounded(row.worth(), 2),
                row.superadditive().name().toLowerCase(Locale.ROOT),
                row.core() == TariffRow.Answer.YES ? "not empty" : "empty",
                Integer.toString(payoffs.gaining()),
                Integer.toString(payoffs.indifferent()),
                Integer.toString(payoffs.leaving()),
                Double.isNaN(payoffs.sellersPart()) ? "" : rounded(100 * payoffs.sellersPart(), 1),
                rounded(payoffs.medianPrice(), 3),
                rounded(payoffs.largestPrice(), 3),
                Integer.toString(payoffs.blocking()));
    }

    private static String rounded(double value, int digits) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? rounded.abs().toPlainString() : rounded.toPlainString();
    }
}
