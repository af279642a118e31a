package org.openelecbay.home.study.sizing;

/// What a battery costs to own, by its size, and when it pays: owned by its user or by a provider that lets
/// its use.
///
/// Yearly amounts are worth `1 / factor` of `CapitalRecovery` today. Source: Rodrigues et al., Applied Energy
/// 262 (2020) 114498 for the two ownerships; spec scheduling 10.1.
///
/// @param rate of interest for a year
/// @param years of life
/// @param capexPerKwh money for each kWh of size, once
/// @param upkeepPerKwhYear money for each kWh of size and year
public record StorageInvestment(double rate, double years, double capexPerKwh, double upkeepPerKwhYear) {

    public StorageInvestment {
        if (!(capexPerKwh >= 0) || !(upkeepPerKwhYear >= 0)) {
            throw new IllegalArgumentException("A battery at " + capexPerKwh + " for a kWh and " + upkeepPerKwhYear
                    + " for a kWh and year cannot be. Neither is below 0.");
        }
    }

    /// The yearly part that pays an investment back.
    public double recovery() {
        return CapitalRecovery.factor(rate, years);
    }

    /// What a battery is worth to a user that owns it: `saving / factor - E (capex + upkeep / factor)`, money
    /// today.
    ///
    /// @param yearlySaving on the bill
    public double userValue(double kwh, double yearlySaving) {
        return yearlySaving / recovery() - kwh * (capexPerKwh + upkeepPerKwhYear / recovery());
    }

    /// What it is worth to a provider that is paid for each kWh of throughput: `(fee through - upkeep E) /
    /// factor - capex E`, money today.
    ///
    /// @param yearlyThroughputKwh both directions counted
    public double providerValue(double kwh, double feePerKwh, double yearlyThroughputKwh) {
        return (feePerKwh * yearlyThroughputKwh - upkeepPerKwhYear * kwh) / recovery() - capexPerKwh * kwh;
    }

    /// The fee at which a provider neither gains nor loses: `E (capex factor + upkeep) / through`, money per
    /// kWh; infinite where nothing passes.
    public double breakEvenFee(double kwh, double yearlyThroughputKwh) {
        double yearly = kwh * (capexPerKwh * recovery() + upkeepPerKwhYear);
        return yearly == 0 ? 0 : yearly / yearlyThroughputKwh;
    }

    /// What each size is worth to its user, and which is worth most; the first of equals.
    public UserChoice choose(double[] sizesKwh, double[] yearlySaving) {
        if (sizesKwh.length == 0 || sizesKwh.length != yearlySaving.length) {
            throw new IllegalArgumentException("There are " + sizesKwh.length + " sizes and " + yearlySaving.length
                    + " savings. Give one saving for every size.");
        }
        double[] values = new double[sizesKwh.length];
        int best = 0;
        for (int k = 0; k < values.length; k++) {
            values[k] = userValue(sizesKwh[k], yearlySaving[k]);
            best = values[k] > values[best] ? k : best;
        }
        return new UserChoice(values, sizesKwh[best], values[best]);
    }

    /// Sizes by what they are worth to their user.
    ///
    /// @param values money today, one for each size
    /// @param bestKwh the size that is worth most
    /// @param bestValue what it is worth
    public record UserChoice(double[] values, double bestKwh, double bestValue) {}
}
