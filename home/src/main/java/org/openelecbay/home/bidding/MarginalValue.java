package org.openelecbay.home.bidding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openelecbay.home.equipment.BlockAppliance;
import org.openelecbay.home.equipment.Cogeneration;
import org.openelecbay.home.equipment.CurtailableLoad;
import org.openelecbay.home.equipment.DivisibleLoad;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.home.equipment.Generator;
import org.openelecbay.home.equipment.Renewable;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.ThermalZone;
import org.openelecbay.home.equipment.Vehicle;
import org.openelecbay.home.equipment.WaterHeater;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.home.schedule.Schedule;
import org.openelecbay.home.schedule.Scheduler;

/// The truthful trade curve of a home in one step: how much more or less the rest of its plan costs.
///
/// `J(q)`, the cost of the plan when `q` kWh are sold locally in the step, is convex and piecewise linear or quadratic.
/// It is sampled where tangents meet, and each portion is priced by the chord between two samples, so that for every
/// accepted part, even within a portion, the payment at its limits is at least what the plan gets dearer (offers), at
/// most what it gets cheaper (bids). Portions that nobody would take instead of the supplier are left out.
public final class MarginalValue {

    private static final double NARROW = 1e-3;
    private static final double LINEAR = 1e-4;
    private static final double SAME_PRICE = 2e-5;

    private final TradeCost cost;
    private final Household household;
    private final int step;
    private final int mostPlans;
    private final TreeMap<Double, TradeCost.Point> points = new TreeMap<>();

    private MarginalValue(Scheduler scheduler, Household household, int step, int mostPlans) {
        this.household = household;
        this.step = step;
        this.mostPlans = mostPlans;
        cost = new TradeCost(scheduler, household, step);
    }

    /// The curve of one step.
    ///
    /// @param plan of the household, whose switched decisions are kept
    /// @param step whose energy is traded
    /// @param mostPlans how often the rest may be planned anew, at least 3; the more, the nearer the portions
    ///     are to the true values
    /// @throws IllegalArgumentException when the step is outside the horizon
    public static TradeCurve of(Scheduler scheduler, Household household, Schedule plan, int step, int mostPlans) {
        if (step < 0 || step >= household.steps().count() || mostPlans < 3) {
            throw new IllegalArgumentException(
                    "A trade in step " + step + " of " + household.steps().count() + " with " + mostPlans
                            + " plans. Steps count from 0; 3 plans are least.");
        }
        return new MarginalValue(scheduler, Committed.of(household, plan), step, mostPlans).curve();
    }

    private TradeCurve curve() {
        double hours = household.steps().hours();
        double most = Math.min(
                mostGiven() - household.loadKw()[step], household.contract().exportLimitKw()[step]);
        double least = Math.max(
                -mostDrawn() - household.loadKw()[step], -household.contract().importLimitKw()[step]);
        add(0);
        if (most * hours > NARROW) {
            add(most * hours);
        }
        if (least * hours < -NARROW) {
            add(least * hours);
        }
        if (points.values().stream().allMatch(TradeCost.Point::isConvex)) {
            refine();
        }
        return priced();
    }

    private void add(double soldKwh) {
        points.put(soldKwh, cost.at(soldKwh));
    }

    private double dearest() {
        return household.contract().importPrice()[step] + household.contract().networkFee()[step];
    }

    private double cheapest() {
        return household.contract().exportPrice()[step];
    }

    /// Plans at the crossing of the tangents where the chord is furthest above them, until all chords are close.
    private void refine() {
        while (points.size() < mostPlans) {
            double widest = LINEAR;
            double where = Double.NaN;
            TradeCost.Point left = points.firstEntry().getValue();
            for (TradeCost.Point right : points.tailMap(left.soldKwh(), false).values()) {
                double at = crossing(left, right);
                double gap = gap(left, right, at);
                if (gap > widest) {
                    widest = gap;
                    where = at;
                }
                left = right;
            }
            if (Double.isNaN(where)) {
                return;
            }
            add(where);
        }
    }

    private static double crossing(TradeCost.Point left, TradeCost.Point right) {
        double turn = right.slope() - left.slope();
        double at =
                (left.cost() - right.cost() + right.slope() * right.soldKwh() - left.slope() * left.soldKwh()) / turn;
        double margin = NARROW / 4;
        boolean inside = at > left.soldKwh() + margin && at < right.soldKwh() - margin;
        return inside ? at : (left.soldKwh() + right.soldKwh()) / 2;
    }

    /// Money by which the chord is above the higher tangent; nothing where the supplier's prices leave no room.
    private double gap(TradeCost.Point left, TradeCost.Point right, double at) {
        double width = right.soldKwh() - left.soldKwh();
        boolean outside = right.slope() < cheapest() - SAME_PRICE || left.slope() > dearest() + SAME_PRICE;
        if (width < NARROW || outside) {
            return 0;
        }
        double chord = left.cost() + (right.cost() - left.cost()) * (at - left.soldKwh()) / width;
        double tangent = Math.max(
                left.cost() + left.slope() * (at - left.soldKwh()),
                right.cost() + right.slope() * (at - right.soldKwh()));
        return chord - tangent;
    }

    private TradeCurve priced() {
        List<Portion> bids = new ArrayList<>();
        for (TradeCost.Point right : points.headMap(0.0, true).descendingMap().values()) {
            TradeCost.Point left = below(right.soldKwh());
            if (left == null) {
                break;
            }
            bids.add(portion(left, right));
        }
        List<Portion> offers = new ArrayList<>();
        for (TradeCost.Point right : points.tailMap(0.0, false).values()) {
            TradeCost.Point left = below(right.soldKwh());
            if (left != null) {
                offers.add(portion(left, right));
            }
        }
        List<Portion> rising = MonotonePortions.rising(negated(bids));
        bids = negated(rising);
        bids.removeIf(each -> each.perKwh() <= cheapest());
        offers = MonotonePortions.rising(offers);
        offers.removeIf(each -> each.perKwh() >= dearest());
        return new TradeCurve(bids, offers);
    }

    private TradeCost.@Nullable Point below(double soldKwh) {
        Map.Entry<Double, TradeCost.Point> entry = points.lowerEntry(soldKwh);
        return entry == null ? null : entry.getValue();
    }

    private Portion portion(TradeCost.Point left, TradeCost.Point right) {
        double width = right.soldKwh() - left.soldKwh();
        double price = (right.cost() - left.cost()) / width;
        double snapped = Math.abs(price - dearest()) < SAME_PRICE
                ? dearest()
                : Math.abs(price - cheapest()) < SAME_PRICE ? cheapest() : price;
        return new Portion(width, snapped);
    }

    private static List<Portion> negated(List<Portion> portions) {
        List<Portion> negated = new ArrayList<>();
        portions.forEach(each -> negated.add(new Portion(each.kwh(), -each.perKwh())));
        return negated;
    }

    private double mostGiven() {
        double sum = 0;
        for (Equipment equipment : household.equipment()) {
            sum += switch (equipment) {
                case Storage each -> each.dischargeKw();
                case Vehicle each -> isThere(each) ? each.dischargeKw() : 0;
                case Renewable each -> each.availableKw()[step];
                case Generator each -> each.mostKw();
                case Cogeneration each -> each.mostFuelKw() * each.electricEfficiency();
                case DivisibleLoad each -> -each.lowestKw()[step];
                case CurtailableLoad each -> -(1 - each.mostShare()) * each.baseKw()[step];
                case BlockAppliance ignored -> 0;
                case ThermalZone ignored -> 0;
                case WaterHeater ignored -> 0;
            };
        }
        return sum;
    }

    private double mostDrawn() {
        double sum = 0;
        for (Equipment equipment : household.equipment()) {
            sum += switch (equipment) {
                case Storage each -> each.chargeKw();
                case Vehicle each -> isThere(each) ? each.chargeKw() : 0;
                case DivisibleLoad each -> each.highestKw()[step];
                case CurtailableLoad each -> each.baseKw()[step];
                case ThermalZone each -> each.mostKw();
                case WaterHeater each -> each.mostKw();
                case BlockAppliance ignored -> 0;
                case Renewable ignored -> 0;
                case Generator ignored -> 0;
                case Cogeneration ignored -> 0;
            };
        }
        return sum;
    }

    private boolean isThere(Vehicle car) {
        return car.stays().stream().anyMatch(stay -> stay.arrival() <= step && step < stay.departure());
    }
}
