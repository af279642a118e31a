package org.openelecbay.home.agent;

import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.forecast.Forecaster;

/// The agent of a home with a battery: before every step it forecasts consumption and generation over a window from
/// what its meter has shown, plans the battery at the supplier's known prices, and applies the first step alone (spec
/// scheduling 4.3). At delivery it meets what was agreed and what really comes with what the plan says
/// content is worth.
///
/// The plan is the exact optimum of the window: for one battery and prices of at least zero the worth of its content is
/// convex and found by merging slopes. Ties go to the higher content: charge early, discharge late.
public final class HomeAgent {

    private final Storage battery;
    private final double hours;
    private final int window;
    private final double[] buy;
    private final double[] sell;
    private final Forecaster load;
    private final Forecaster generation;
    private int step = -1;
    private double surplus;
    private ContentWorth after;

    /// @param battery whose initial content and terminal are not used
    /// @param hours length of a step
    /// @param window steps that a plan looks ahead, the next one included; 1 or more
    /// @param buy the supplier's price of each step, money per kWh
    /// @param sell what the supplier pays in each step
    /// @param load what the home expects to draw
    /// @param generation what it expects its panels to give
    /// @throws IllegalArgumentException for a battery that loses its content by itself, or prices of
    /// different length
    public HomeAgent(
            Storage battery,
            double hours,
            int window,
            double[] buy,
            double[] sell,
            Forecaster load,
            Forecaster generation) {
        if (battery.selfDischargePerHour() != 0 || battery.wearPerKw2h() != 0) {
            throw new IllegalArgumentException("The battery " + battery.name()
                    + " loses content by itself or wears with the square of its power. Plan it with the scheduler.");
        }
        if (window < 1 || buy.length != sell.length) {
            throw new IllegalArgumentException("A window of " + window + " steps with " + buy.length + " import and "
                    + sell.length + " export prices is no plan. Give both prices for every step.");
        }
        this.battery = battery;
        this.hours = hours;
        this.window = window;
        this.buy = buy.clone();
        this.sell = sell.clone();
        this.load = load;
        this.generation = generation;
        this.after = ContentWorth.atEnd(battery, 0);
    }

    /// Plans the window that begins with a step; steps are planned in their order, each after the one before it was
    /// observed.
    public void plan(int first) {
        int count = Math.min(window, buy.length - first);
        double[] drawn = load.ahead(count);
        double[] given = generation.ahead(count);
        ContentWorth worth = ContentWorth.atEnd(battery, 0);
        for (int k = count - 1; k > 0; k--) {
            worth = worth.before(Stage.of(battery, hours, given[k] - drawn[k], buy[first + k], sell[first + k]));
        }
        step = first;
        surplus = given[0] - drawn[0];
        after = worth;
    }

    /// The surplus (positive) or deficit that the home expects in the planned step without its battery, kWh.
    public double expectedSurplus() {
        return surplus;
    }

    /// What the home injects in the planned step by its forecast and at the supplier's prices, kWh.
    ///
    /// @param content of the battery before the step, kWh
    public double plannedInjection(double content) {
        return surplus - taken(content, surplus);
    }

    /// What the home would inject at which price in the planned step, between what the supplier pays and asks.
    ///
    /// @param content of the battery before the step, kWh
    public SupplyCurve curve(double content) {
        return SupplyCurve.of(battery, hours, after, content, surplus, sell[step], buy[step]);
    }

    /// What the battery takes (negative: gives) at its terminals, when the home really has a surplus beyond what it
    /// agreed to inject; whatever it then misses or has too much is the supplier's.
    ///
    /// @param content of the battery before, kWh
    /// @param surplusKwh generation less consumption less agreed injection over a step's length
    public double taken(double content, double surplusKwh) {
        Stage stage = Stage.of(battery, hours, surplusKwh, buy[step], sell[step]);
        double held = Math.clamp(content, battery.lowestKwh(), battery.highestKwh());
        double change = after.best(stage, held) - held;
        return change > 0 ? change / battery.chargeEfficiency() : change * battery.dischargeEfficiency();
    }

    /// Notes what the planned step held.
    public void observe(double drawnKwh, double generatedKwh) {
        load.observe(drawnKwh);
        generation.observe(generatedKwh);
    }
}
