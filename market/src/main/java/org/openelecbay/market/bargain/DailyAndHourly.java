package org.openelecbay.market.bargain;

import java.util.Arrays;

/// One payment a day beside one price a slot: two ways to share what a day of cooperation saves.
///
/// The daily payments are the symmetric Nash bargain, which is open to any transfer; prices reach it or fall
/// behind. Source:
/// spec D.9.
///
/// @param surplus what the day saves, in the currency
/// @param dailyPayments one a player, positive pays
/// @param dailyGain of everybody
/// @param hourly the prices of the slots and what follows from them
/// @param equivalent whether prices give everybody the same as the daily payment, to a millionth of the larger of one
/// unit of the currency and the daily gain
public record DailyAndHourly(
        double surplus, double[] dailyPayments, double dailyGain, HourlyPrices hourly, boolean equivalent) {

    private static final double SAME = 1e-6;

    /// Both for a bargain in which payments can be made by energy at these prices.
    public static DailyAndHourly of(Bargain bargain, HourlyTerms terms) {
        return of(bargain, bargain.nash(), HourlyPrices.of(terms));
    }

    /// What was found one by one.
    ///
    /// @param payments the symmetric Nash bargain
    public static DailyAndHourly of(Bargain bargain, double[] payments, HourlyPrices hourly) {
        double gain = bargain.surplus() / Math.max(1, bargain.players());
        double allowed = SAME * Math.max(1, Math.abs(gain));
        boolean equivalent = Arrays.stream(hourly.gains()).allMatch(each -> Math.abs(each - gain) <= allowed);
        return new DailyAndHourly(bargain.surplus(), payments, gain, hourly, equivalent);
    }

    /// The product of the gains under daily payments; 0 when nothing is gained.
    public double dailyProduct() {
        return StrictMath.pow(Math.max(0, dailyGain), dailyPayments.length);
    }

    /// The product of the gains under prices; 0 when somebody gains nothing.
    public double hourlyProduct() {
        return Arrays.stream(hourly.gains()).map(each -> Math.max(0, each)).reduce(1, (one, other) -> one * other);
    }
}
