package org.openelecbay.simulation.premises;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openelecbay.core.Energy;
import org.openelecbay.core.MeterReading;
import org.openelecbay.core.Order;
import org.openelecbay.core.Participant;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Slot;
import org.openelecbay.engine.Plan;
import org.openelecbay.home.bidding.PriceLimitBidder;

/// A home: inflexible load, perhaps panels whose inverter obeys the export limit, perhaps a battery that serves it
/// or equipment that an agent runs, a forecast of load and panels, and a bidder.
public final class Home implements Premises {

    private final Participant participant;
    private final PriceLimitBidder bidder;
    private final HomeDay day;
    private final Optional<HomeBattery> battery;
    private final Optional<EnergyManager> manager;
    private final Registers registers;
    private int plannedSlot = -1;
    private Energy planned = Energy.ZERO;
    private long generatedWattMinutes;
    private long curtailedWattMinutes;

    /// A home without a battery.
    public Home(Participant participant, PriceLimitBidder bidder, HomeDay day) {
        this(participant, bidder, day, Optional.empty());
    }

    /// A home whose battery serves it alone.
    public Home(Participant participant, PriceLimitBidder bidder, HomeDay day, Optional<HomeBattery> battery) {
        this(participant, bidder, day, battery, Optional.empty());
    }

    /// A home whose agent runs what it has. A device with a meter of its own is a home without load and panels.
    public Home(Participant participant, PriceLimitBidder bidder, HomeDay day, EnergyManager manager) {
        this(participant, bidder, day, manager.battery(), Optional.of(manager));
    }

    private Home(
            Participant participant,
            PriceLimitBidder bidder,
            HomeDay day,
            Optional<HomeBattery> battery,
            Optional<EnergyManager> manager) {
        this.participant = participant;
        this.bidder = bidder;
        this.day = day;
        this.battery = battery;
        this.manager = manager;
        this.registers = new Registers(participant.point());
    }

    @Override
    public Participant participant() {
        return participant;
    }

    /// The forecast surplus (positive) or deficit (negative) of a slot, after what the battery takes or gives; the same
    /// before and after the slot was delivered. With a battery it is asked for in the order of the slots.
    public Energy planned(int slot) {
        if (slot != plannedSlot) {
            planned = manager.map(own -> own.planned(slot)).orElseGet(() -> served(slot));
            plannedSlot = slot;
        }
        return planned;
    }

    private Energy served(int slot) {
        Energy expected = Energy.ofWattHours(day.forecastPv()[slot] - day.forecastLoad()[slot]);
        return battery.map(own -> own.left(expected, day.slotLength())).orElse(expected);
    }

    /// The plan of a slot: a surplus can be curtailed to nothing, a deficit cannot move; what an agent runs can
    /// rest.
    public Plan plan(int slot) {
        Energy injection = planned(slot);
        if (manager.isPresent()) {
            Energy without = manager.get().unmoved();
            Energy least = injection.min(without).min(Energy.ZERO);
            return new Plan.Injection(participant.id(), injection, least, injection.max(without.min(Energy.ZERO)));
        }
        return new Plan.Injection(participant.id(), injection, injection.min(Energy.ZERO), injection);
    }

    /// The order for the planned injection; empty when nothing is planned.
    public Optional<Order> order(
            int index, Slot slot, PriceBand band, Price buyerFees, Price sellerFees, Instant submittedAt) {
        return bidder.order(slot, planned(index), band, buyerFees, sellerFees, submittedAt);
    }

    /// The orders of an agent, or the one for the planned injection.
    public List<Order> orders(
            int index, Slot slot, PriceBand band, Price buyerFees, Price sellerFees, Instant submittedAt) {
        if (manager.isPresent()) {
            planned(index);
            return manager.get().orders(slot, band, buyerFees, sellerFees, submittedAt);
        }
        return order(index, slot, band, buyerFees, sellerFees, submittedAt).stream()
                .toList();
    }

    /// Lets the slot happen off the market: a battery serves the home alone.
    public void deliver(int slot, int minutesPerSlot, Limits limits) {
        deliver(slot, minutesPerSlot, limits, Optional.empty());
    }

    /// Lets the slot happen step by step: the inverter gives no more than load and export limit take, and an
    /// agent's battery delivers what was agreed.
    ///
    /// @param agreed what the home sold less what it bought
    public void deliver(int slot, int minutesPerSlot, Limits limits, Energy agreed) {
        planned(slot);
        deliver(slot, minutesPerSlot, limits, manager.map(_ -> agreed));
    }

    private void deliver(int slot, int minutesPerSlot, Limits limits, Optional<Energy> agreed) {
        for (int step = first(slot, minutesPerSlot); step < first(slot + 1, minutesPerSlot); step++) {
            long available = day.pvWatts()[step];
            long own = available - day.loadWatts()[step];
            int minutes = day.minutesPerStep();
            if (manager.isPresent() && agreed.isPresent()) {
                long taken = manager.get().take(own, agreed.get(), minutes, limits);
                flow(available, own - taken, minutes, limits);
            } else if (battery.isEmpty()) {
                flow(available, own, minutes, limits);
            } else {
                for (int minute = 0; minute < minutes; minute++) {
                    flow(available, battery.get().deliverMinute(own), 1, limits);
                }
            }
        }
        observe(slot, minutesPerSlot);
    }

    private void observe(int slot, int minutesPerSlot) {
        manager.ifPresent(
                own -> own.observe(loadWattMinutes(slot, minutesPerSlot), pvWattMinutes(slot, minutesPerSlot)));
    }

    private void flow(long available, long own, int minutes, Limits limits) {
        long withheld = Math.max(0, own - limits.exportWatts());
        registers.countMinutes(own - withheld, minutes);
        generatedWattMinutes += (available - withheld) * minutes;
        curtailedWattMinutes += withheld * minutes;
    }

    /// What a home without a battery would inject in a slot under an export limit, in watt-minutes.
    public long injectionUnder(int slot, int minutesPerSlot, long exportWatts) {
        long sum = 0;
        for (int step = first(slot, minutesPerSlot); step < first(slot + 1, minutesPerSlot); step++) {
            sum += Math.min(exportWatts, day.pvWatts()[step] - day.loadWatts()[step]);
        }
        return sum * day.minutesPerStep();
    }

    /// Lets the slot pass without power: nothing is drawn and nothing fed in.
    ///
    /// @return what the home would have drawn
    public Energy rest(int slot, int minutesPerSlot) {
        curtailedWattMinutes += pvWattMinutes(slot, minutesPerSlot);
        observe(slot, minutesPerSlot);
        return Energy.ofWattHours(loadWattMinutes(slot, minutesPerSlot) / 60);
    }

    @Override
    public MeterReading reading(Instant at) {
        return registers.reading(at);
    }

    /// The battery behind its meter.
    public Optional<HomeBattery> battery() {
        return battery;
    }

    /// What its agent planned to draw and the import limit has not let through so far.
    public Energy waiting() {
        return manager.map(EnergyManager::withheld).orElse(Energy.ZERO);
    }

    /// What each piece that its agent runs did so far; none for the agent of a battery alone.
    public List<EquipmentUse> equipment() {
        return manager.map(EnergyManager::equipment).orElse(List.of());
    }

    /// What its equipment could not serve, once all slots are over.
    public List<Unserved> unserved() {
        return manager.map(EnergyManager::unserved).orElse(List.of());
    }

    /// What the panels have given so far, whole watt-hours.
    public Energy generated() {
        return Energy.ofWattHours(generatedWattMinutes / 60);
    }

    /// What the panels could have given beyond that, whole watt-hours.
    public Energy curtailed() {
        return Energy.ofWattHours(curtailedWattMinutes / 60);
    }

    /// What the home consumes in a slot, watts summed over its minutes.
    long loadWattMinutes(int slot, int minutesPerSlot) {
        return sum(day.loadWatts(), slot, minutesPerSlot);
    }

    /// What the panels could give in a slot, watts summed over its minutes.
    long pvWattMinutes(int slot, int minutesPerSlot) {
        return sum(day.pvWatts(), slot, minutesPerSlot);
    }

    /// Mean load of a slot, W.
    public double loadWatts(int slot, int minutesPerSlot) {
        return loadWattMinutes(slot, minutesPerSlot) / (double) minutesPerSlot;
    }

    /// Mean available generation of a slot, W.
    public double pvWatts(int slot, int minutesPerSlot) {
        return pvWattMinutes(slot, minutesPerSlot) / (double) minutesPerSlot;
    }

    private long sum(int[] watts, int slot, int minutesPerSlot) {
        long sum = 0;
        for (int step = first(slot, minutesPerSlot); step < first(slot + 1, minutesPerSlot); step++) {
            sum += watts[step];
        }
        return sum * day.minutesPerStep();
    }

    private int first(int slot, int minutesPerSlot) {
        return slot * minutesPerSlot / day.minutesPerStep();
    }
}
