package org.openelecbay.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.openelecbay.simulation.coalition.Payoffs;
import org.openelecbay.simulation.coalition.TariffRow;

/// The rows of the study of export prices, as a table and as CSV.
final class CoalitionText {

    private static final double HUNDRED = 100;
    private static final String ROW = "%-7s  %8s  %10s  %-13s  %-9s  %-9s  %8s  %11s  %7s  %9s  %14s  %15s  %8s";

    private CoalitionText() {}

    static void csv(List<TariffRow> rows, PrintWriter out) {
        out.println("netting,exportPrice,worth,superadditive,core,payoffs,gaining,indifferent,leaving,sellersPercent,"
                + "medianPriceOfLeaving,largestPriceOfLeaving,blockingCoalitions");
        for (TariffRow row : rows) {
            csv(row, "shadow-price", row.shadow(), out);
            csv(row, "shapley", row.shapley(), out);
        }
    }

    private static void csv(TariffRow row, String name, Payoffs payoffs, PrintWriter out) {
        out.println(String.join(
                ",",
                word(row.netting()),
                fixed(row.exportPrice(), 6),
                fixed(row.worth(), 6),
                word(row.superadditive()),
                word(row.core()),
                name,
                Integer.toString(payoffs.gaining()),
                Integer.toString(payoffs.indifferent()),
                Integer.toString(payoffs.leaving()),
                percent(payoffs, ""),
                fixed(payoffs.medianPrice(), 6),
                fixed(payoffs.largestPrice(), 6),
                Integer.toString(payoffs.blocking())));
    }

    static void table(List<TariffRow> rows, int tried, PrintWriter out) {
        out.println(String.format(
                        Locale.ROOT,
                        ROW,
                        "netting",
                        "export",
                        "worth",
                        "superadditive",
                        "core",
                        "payoffs",
                        "gain",
                        "indifferent",
                        "leave",
                        "sellers %",
                        "median price",
                        "largest price",
                        "blocking")
                .stripTrailing());
        for (TariffRow row : rows) {
            line(row, "shadow", row.shadow(), out);
            line(row, "shapley", row.shapley(), out);
        }
        out.println();
        out.println("Worth: what all together pay the supplier less than each alone. Core: it can be shared so that no"
                + " coalition does better alone.");
        out.println("Price: what a member forgoes by leaving. Blocking: coalitions that do better alone, of the "
                + ((1L << tried) - 1) + " among " + tried + " members drawn by seed.");
    }

    private static void line(TariffRow row, String name, Payoffs payoffs, PrintWriter out) {
        out.println(String.format(
                Locale.ROOT,
                ROW,
                word(row.netting()),
                fixed(row.exportPrice(), 4),
                fixed(row.worth(), 4),
                word(row.superadditive()),
                row.core() == TariffRow.Answer.NO ? "empty" : row.core() == TariffRow.Answer.YES ? "not empty" : "?",
                name,
                payoffs.gaining(),
                payoffs.indifferent(),
                payoffs.leaving(),
                percent(payoffs, "-"),
                fixed(payoffs.medianPrice(), 4),
                fixed(payoffs.largestPrice(), 4),
                payoffs.blocking()));
    }

    private static String percent(Payoffs payoffs, String none) {
        return Double.isNaN(payoffs.sellersPart()) ? none : fixed(HUNDRED * payoffs.sellersPart(), 1);
    }

    private static String word(Enum<?> each) {
        return each.name().toLowerCase(Locale.ROOT);
    }

    private static String fixed(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value + 0.0);
    }
}
