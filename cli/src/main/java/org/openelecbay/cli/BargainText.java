package org.openelecbay.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openelecbay.core.MemberId;
import org.openelecbay.market.bargain.DailyAndHourly;
import org.openelecbay.simulation.bargain.DayBargain;
import org.openelecbay.simulation.index.Efficiency;

/// One payment a day beside one price a slot, in words and numbers.
final class BargainText {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double PERCENT = 100;

    private BargainText() {}

    static void header(PrintWriter out) {
        out.println("member,savedBeforePayments,dailyPayment,dailyGain,hourlyPayment,hourlyGain");
    }

    static void csv(DayBargain day, DailyAndHourly both, PrintWriter out) {
        header(out);
        double[] saved = day.bargain().saved();
        for (int k = 0; k < saved.length; k++) {
            out.printf(
                    Locale.ROOT,
                    "%s,%.9f,%.9f,%.9f,%.9f,%.9f%n",
                    day.members().get(k),
                    saved[k],
                    both.dailyPayments()[k],
                    both.dailyGain(),
                    both.hourly().payments()[k],
                    both.hourly().gains()[k]);
        }
    }

    static void table(DayBargain day, DailyAndHourly both, String currency, PrintWriter out) {
        int width = Math.max(
                6,
                day.members().stream()
                        .mapToInt(each -> each.value().length())
                        .max()
                        .orElse(0));
        out.println(("%-" + width + "s  %12s  %12s  %12s  %12s  %12s")
                .formatted("member", "saved", "daily pays", "daily gain", "hourly pays", "hourly gain"));
        out.println(("%-" + width + "s  %12s  %12s  %12s  %12s  %12s")
                .formatted("", currency, currency, currency, currency, currency));
        double[] saved = day.bargain().saved();
        for (int k = 0; k < saved.length; k++) {
            out.printf(
                    Locale.ROOT,
                    "%-" + width + "s  %12.6f  %12.6f  %12.6f  %12.6f  %12.6f%n",
                    day.members().get(k),
                    saved[k],
                    both.dailyPayments()[k],
                    both.dailyGain(),
                    both.hourly().payments()[k],
                    both.hourly().gains()[k]);
        }
    }

    /// What follows from the table.
    static void answers(
            DayBargain day, DailyAndHourly both, String currency, long dailyNanos, long hourlyNanos, PrintWriter out) {
        double[] gains = both.hourly().gains();
        out.printf(Locale.ROOT, "Surplus over the supplier alone: %.6f %s%n", both.surplus(), currency);
        if (!day.leftOut().isEmpty()) {
            out.println("Left out, since the others save as much without them: " + joined(day.leftOut()));
        }
        out.printf(
                Locale.ROOT,
                "Nash product, as the geometric mean of the gains: daily %.6f, hourly %.6f%n",
                geometricMean(both.dailyGain(), gains.length),
                geometricMean(gains));
        out.println("Prices give everybody the daily gain: " + (both.equivalent() ? "yes" : "no"));
        if (!both.hourly().everybodyGains()) {
            out.println(
                    "No prices inside the supplier's give everybody a gain; the least gain is as large as it can be.");
        }
        Efficiency.priceOfFairness(both.surplus(), Arrays.stream(gains).sum())
                .ifPresent(price -> out.printf(
                        Locale.ROOT,
                        "Price of fairness: %.1f %% of the surplus, since payments and prices only move money%n",
                        PERCENT * Math.abs(price)));
        out.printf(
                Locale.ROOT,
                "Time: daily %.3f ms, hourly %.1f ms%n",
                dailyNanos / NANOS_PER_MILLI,
                hourlyNanos / NANOS_PER_MILLI);
    }

    private static double geometricMean(double gain, int members) {
        return members == 0 ? 0 : Math.max(0, gain);
    }

    private static double geometricMean(double[] gains) {
        if (gains.length == 0 || Arrays.stream(gains).anyMatch(each -> each <= 0)) {
            return 0;
        }
        return Math.exp(Arrays.stream(gains).map(Math::log).average().orElse(0));
    }

    private static String joined(List<MemberId> members) {
        return String.join(", ", members.stream().map(MemberId::value).toList());
    }
}
