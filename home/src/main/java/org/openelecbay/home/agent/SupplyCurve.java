package org.openelecbay.home.agent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openelecbay.home.equipment.Storage;

/// How much a home injects at which price: what it has anyway, less what its battery takes while energy is cheaper
/// than it is worth inside, plus what the battery gives once energy is dearer.
///
/// Left of zero the curve is the home's demand, right of zero its supply; both follow from one worth of content.
public final class SupplyCurve {

    private static final double NOTHING = 1e-9;

    private final double atLowest;
    private final List<Step> steps;

    private SupplyCurve(double atLowest, List<Step> steps) {
        this.atLowest = atLowest;
        this.steps = steps;
    }

    /// So much energy at a limit price.
    ///
    /// @param price money per kWh
    /// @param kwh above zero
    public record Step(double price, double kwh) {}

    static SupplyCurve of(
            Storage battery,
            double hours,
            ContentWorth after,
            double content,
            double surplus,
            double low,
            double high) {
        double room = battery.chargeKw() * hours * battery.chargeEfficiency();
        double stock = battery.dischargeKw() * hours / battery.dischargeEfficiency();
        double wear = battery.wearPerKwh();
        double atLowest = surplus;
        List<Step> steps = new ArrayList<>();
        for (int piece = 0; piece < after.pieces(); piece++) {
            double begin = after.begin(piece);
            double end = begin + after.width(piece);
            double given = Math.min(end, content) - Math.max(begin, content - stock);
            double taken = Math.min(end, content + room) - Math.max(begin, content);
            if (given > NOTHING) {
                double price = after.worth(piece) / battery.dischargeEfficiency() + wear;
                double kwh = given * battery.dischargeEfficiency();
                atLowest += price <= low ? kwh : 0;
                steps.add(new Step(price, kwh));
            }
            if (taken > NOTHING) {
                double price = after.worth(piece) * battery.chargeEfficiency() - wear;
                double kwh = taken / battery.chargeEfficiency();
                atLowest -= price > low ? kwh : 0;
                steps.add(new Step(price, kwh));
            }
        }
        steps.removeIf(step -> step.price() <= low || step.price() > high);
        steps.sort(Comparator.comparingDouble(Step::price));
        return new SupplyCurve(atLowest, steps);
    }

    /// What the home sells, the cheapest first; energy that it would feed in anyway at the lowest price.
    ///
    /// @param low the lowest price, below which it feeds in
    public List<Step> supply(double low) {
        List<Step> supply = new ArrayList<>();
        double at = atLowest;
        add(supply, low, at);
        for (Step step : steps) {
            add(supply, step.price(), Math.min(step.kwh(), at + step.kwh()));
            at += step.kwh();
        }
        return supply;
    }

    /// What the home buys, the dearest first; energy that it would draw anyway at the highest price.
    ///
    /// @param high the highest price, above which it draws
    public List<Step> demand(double high) {
        List<Step> demand = new ArrayList<>();
        double at = atLowest;
        for (Step step : steps) {
            add(demand, step.price(), Math.min(step.kwh(), -at));
            at += step.kwh();
        }
        add(demand, high, -at);
        return demand.reversed();
    }

    private static void add(List<Step> steps, double price, double kwh) {
        if (kwh > NOTHING) {
            steps.add(new Step(price, kwh));
        }
    }
}
