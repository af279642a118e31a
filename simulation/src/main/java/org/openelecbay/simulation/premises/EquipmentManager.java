package org.openelecbay.simulation.premises;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Order;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Slot;
import org.openelecbay.home.bidding.Traded;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.home.equipment.Renewable;
import org.openelecbay.home.forecast.Forecaster;
import org.openelecbay.home.rolling.OngoingDay;
import org.openelecbay.home.schedule.Contract;
import org.openelecbay.home.schedule.EquipmentSchedule;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.home.schedule.Schedule;
import org.openelecbay.home.schedule.Steps;

/// The agent of a home with equipment of any kind: in every slot it plans a window from what it expects and from what
/// its equipment holds, trades, plans again with what it traded, and holds the set-points of that plan over the
/// slot. What load and panels do otherwise than expected is the supplier's.
///
/// Where an import limit is tighter than the plan, batteries stop charging, then cars, then water heaters and movable
/// loads fall to their least, then heating and what may be left out, each in the order of the list; at last batteries
/// give what they hold. Where an export limit is tighter, batteries and generators give less before the inverter
/// curtails the panels. What then still does not fit is load that nobody can move.
public final class EquipmentManager implements EnergyManager {

    private static final double WATTS = 1_000;
    private static final double MINUTES_PER_HOUR = 60;
    private static final double UNSERVED_PER_KWH = 100;

    /// Below a watt-hour a shortfall is the rounding of set-points.
    private static final double NOTICED = 1e-3;

    /// No entry of a file can have this name.
    private static final String PANELS = "own panels";

    private final Bidding bidding;
    private final Planning planning;
    private final Forecaster load;
    private final Forecaster panels;
    private final double slotHours;
    private final double[] expectedLoad;
    private final double[] expectedPanels;
    private final OngoingDay day;
    private final List<Device> devices;
    private int slot;
    private boolean delivering;
    private long withheldWattMinutes;
    private Household ahead;
    private Schedule plan;

    /// What a home asks of the market for a plan.
    @FunctionalInterface
    public interface Bidding {
        /// The orders of the first slot of a window.
        List<Order> orders(
                Household window,
                Schedule plan,
                Slot slot,
                PriceBand band,
                Price buyerFees,
                Price sellerFees,
                Instant at);
    }

    /// How a window is planned.
    ///
    /// @param window slots that a plan looks ahead, the next one included
    /// @param planner makes a plan
    /// @param again whether it plans again with what was traded
    public record Planning(int window, Function<Household, Schedule> planner, boolean again) {}

    /// @param equipment over all slots
    /// @param steps the slots
    /// @param buy the supplier's price of each slot, money per kWh
    /// @param sell what the supplier pays in each slot
    /// @param load what the home expects to draw beside its equipment, kWh of a slot
    /// @param panels what it expects of its panels
    public EquipmentManager(
            ParticipantId owner,
            List<Equipment> equipment,
            Steps steps,
            double[] buy,
            double[] sell,
            Forecaster load,
            Forecaster panels,
            Planning planning,
            Bidding bidding) {
        this.bidding = bidding;
        this.planning = planning;
        this.load = load;
        this.panels = panels;
        this.slotHours = steps.hours();
        this.expectedLoad = new double[steps.count()];
        this.expectedPanels = new double[steps.count()];
        double[] free = new double[steps.count()];
        Arrays.fill(free, Double.POSITIVE_INFINITY);
        Contract contract = new Contract(buy, sell, new double[steps.count()], free, free, 0, UNSERVED_PER_KWH);
        List<Equipment> all = new ArrayList<>(equipment);
        all.add(new Renewable(PANELS, expectedPanels, 0));
        this.day = new OngoingDay(new Household(steps, contract, expectedLoad, all));
        this.devices = equipment.stream()
                .map(each -> new Device(each, new EquipmentUse(owner, each)))
                .toList();
        this.ahead = day.ahead(1);
        this.plan = planning.planner().apply(ahead);
    }

    @Override
    public Energy planned(int next) {
        slot = next;
        int count = Math.min(planning.window(), expectedLoad.length - slot);
        write(load.ahead(count), expectedLoad);
        write(panels.ahead(count), expectedPanels);
        ahead = day.ahead(count);
        plan = planning.planner().apply(ahead);
        return energy(plan.injectionKw(0) * slotHours);
    }

    private void write(double[] kwh, double[] kw) {
        for (int k = 0; k < kwh.length; k++) {
            kw[slot + k] = Math.max(0, kwh[k]) / slotHours;
        }
    }

    @Override
    public Energy unmoved() {
        return energy((expectedPanels[slot] - expectedLoad[slot]) * slotHours);
    }

    @Override
    public List<Order> orders(Slot times, PriceBand band, Price buyerFees, Price sellerFees, Instant at) {
        return bidding.orders(ahead, plan, times, band, buyerFees, sellerFees, at);
    }

    @Override
    public long take(long surplusWatts, Energy agreed, int minutes, Limits limits) {
        if (!delivering) {
            delivering = true;
            setPoints(agreed);
        }
        keep(surplusWatts, minutes, limits);
        devices.forEach(each -> withheldWattMinutes += each.pass(minutes));
        return netWatts();
    }

    private void setPoints(Energy agreed) {
        if (planning.again() && !agreed.isZero()) {
            plan = planning.planner().apply(Traded.of(ahead, 0, agreed.wattHours() / WATTS));
        }
        for (Device each : devices) {
            EquipmentSchedule its = plan.equipment().get(each.equipment().name());
            double state = day.state(each.equipment());
            each.set(slot, state, its == null ? 0 : its.drawKw()[0], its == null ? 0 : its.giveKw()[0]);
        }
    }

    /// Moves the set-points until the home keeps its limits, or nothing is left to move.
    private void keep(long surplusWatts, int minutes, Limits limits) {
        long over = netWatts() - surplusWatts - limits.importWatts();
        for (Device.Turn turn : Device.Turn.values()) {
            for (Device each : devices) {
                if (over > 0 && each.turn() == turn) {
                    over -= each.drawLess(over);
                }
            }
        }
        for (Device each : devices) {
            over -= over > 0 ? each.giveMore(over, minutes) : 0;
        }
        long spilled = surplusWatts - netWatts() - limits.exportWatts();
        List<Device> batteriesFirst =
                devices.stream().sorted(Comparator.comparing(Device::turn)).toList();
        for (Device each : batteriesFirst) {
            spilled -= spilled > 0 ? each.giveLess(spilled) : 0;
        }
    }

    private long netWatts() {
        return devices.stream().mapToLong(Device::netWatts).sum();
    }

    @Override
    public void observe(long loadWattMinutes, long pvWattMinutes) {
        load.observe(loadWattMinutes / (MINUTES_PER_HOUR * WATTS));
        panels.observe(pvWattMinutes / (MINUTES_PER_HOUR * WATTS));
        Map<String, OngoingDay.Flow> flows = new HashMap<>();
        devices.forEach(each -> flows.put(each.equipment().name(), each.flow(slotHours)));
        day.happened(flows);
        devices.forEach(each -> each.end(day.state(each.equipment())));
        delivering = false;
    }

    @Override
    public Energy withheld() {
        return Energy.ofWattHours((long) (withheldWattMinutes / MINUTES_PER_HOUR));
    }

    @Override
    public List<EquipmentUse> equipment() {
        return devices.stream().map(Device::use).toList();
    }

    @Override
    public List<Unserved> unserved() {
        ParticipantId owner = devices.getFirst().use().participant();
        return day.shortfalls().stream()
                .filter(each -> each.amount() >= NOTICED)
                .map(each -> new Unserved(owner, each))
                .toList();
    }

    private static Energy energy(double kwh) {
        return Energy.ofWattHours((long) StrictMath.rint(kwh * WATTS));
    }
}
