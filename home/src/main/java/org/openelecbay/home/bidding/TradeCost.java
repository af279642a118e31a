package org.openelecbay.home.bidding;

import org.openelecbay.home.schedule.Household;
import org.openelecbay.home.schedule.Schedule;
import org.openelecbay.home.schedule.Scheduler;

/// What the horizon costs a home, without the payment for the trade itself, when it sells so much locally in one step.
/// A convex function of the energy while the household is convex.
///
/// The trade passes the same meter: sold energy takes room from the export limit, bought energy from the import limit.
final class TradeCost {

    private final Scheduler scheduler;
    private final Household household;
    private final int step;

    TradeCost(Scheduler scheduler, Household household, int step) {
        this.scheduler = scheduler;
        this.household = household;
        this.step = step;
    }

    /// One point of the function.
    ///
    /// @param soldKwh negative when bought
    /// @param cost money
    /// @param slope money per kWh: what one kWh more costs
    /// @param isConvex whether the plan needed no whole numbers
    record Point(double soldKwh, double cost, double slope, boolean isConvex) {}

    Point at(double soldKwh) {
        Schedule plan = scheduler.plan(Traded.of(household, step, soldKwh));
        boolean convex = plan.energyValue().length > 0;
        return new Point(soldKwh, plan.cost().total(), convex ? plan.energyValue()[step] : 0, convex);
    }
}
