package org.openelecbay.home.study.shares;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.market.pool.MuRule;
import org.openelecbay.market.storage.StorageDispatch;

/// A day of a community and its battery by rule: surplus meets demand, the rest goes through the battery of
/// [StorageDispatch], and what is left is the grid's. Cars draw from the battery.
///
/// The price of an interval follows `mu`, generation over demand; it is kept in doubles here, as intervals of
/// a day need not be whole watt-hours (`market.pool.MuPrice` is the rounded one of the market). Source: Malik
/// et al., IJEPES 137, 107865; spec scheduling 5.2.
///
/// @param battery its limits; energies for one interval
/// @param hours length of an interval
/// @param retail money per kWh that the supplier asks
/// @param feedIn money per kWh that it pays, not above retail
/// @param direction whether surplus raises the price, as printed, or lowers it
public record CommunityRule(
        StorageDispatch battery, double hours, double retail, double feedIn, MuRule.Direction direction) {

    /// The usual interval at which the battery charges from the grid: below 30 % of its capacity, up to that.
    public static final double GRID_CHARGE_SHARE = 0.3;

    public CommunityRule {
        if (!(hours > 0) || !(feedIn <= retail)) {
            throw new IllegalArgumentException("Intervals of " + hours + " h with a feed-in price of " + feedIn
                    + " and a retail price of " + retail + " cannot be. Exchange the two prices?");
        }
    }

    /// A day.
    ///
    /// @param contentKwh of the battery before
    /// @param demandKw of everybody, of each interval
    /// @param generationKw of everybody
    /// @param carKw that cars draw
    public List<RuleStep> day(double contentKwh, double[] demandKw, double[] generationKw, double[] carKw) {
        if (demandKw.length != generationKw.length || demandKw.length != carKw.length) {
            throw new IllegalArgumentException("There are " + demandKw.length + " demands, " + generationKw.length
                    + " generations and " + carKw.length + " draws of cars. Give one of each for every interval.");
        }
        List<RuleStep> steps = new ArrayList<>();
        double soc = contentKwh / battery.capacity();
        for (int t = 0; t < demandKw.length; t++) {
            double surplus = generationKw[t] - demandKw[t] - carKw[t];
            StorageDispatch.Step step = battery.step(soc, surplus * hours);
            soc = step.soc();
            steps.add(step(step, demandKw[t], generationKw[t]));
        }
        return List.copyOf(steps);
    }

    private RuleStep step(StorageDispatch.Step step, double demandKw, double generationKw) {
        double community = step.community() / hours;
        double grid = step.grid() / hours;
        double mu = mu(demandKw, generationKw);
        double raw = price(mu);
        return new RuleStep(
                Math.min(demandKw, generationKw),
                Math.max(0, community),
                Math.max(0, -community),
                Math.max(0, -grid),
                Math.max(0, grid),
                step.gridCharge() / hours,
                step.soc() * battery.capacity(),
                mu,
                raw,
                Math.clamp(raw, feedIn, retail));
    }

    private double price(double mu) {
        double middle = (retail + feedIn) / 2;
        return switch (direction) {
            case MALIK_CLAMPED -> mu * middle;
            case MALIK_INVERSE -> middle / mu;
        };
    }

    private static double mu(double demandKw, double generationKw) {
        return generationKw == 0 ? 0 : generationKw / demandKw;
    }
}
