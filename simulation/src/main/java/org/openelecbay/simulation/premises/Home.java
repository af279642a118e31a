package org.openelecbay.simulation.premises;

import java.time.Instant;
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

/// A home: inflexible load, perhaps panels whose inverter obeys the export limit, a forecast of both, and a bidder.
public final class Home implements Premises {

    private final Participant participant;
    private final PriceLimitBidder bidder;
    private final HomeDay day;
    private final Registers registers;
    private long generatedWattMinutes;
    private long curtailedWattMinutes;

    public Home(Participant participant, PriceLimitBidder bidder, HomeDay day) {
        this.participant = participant;
        this.bidder = bidder;
        this.day = day;
        this.registers = new Registers(participant.point());
    }

    @Override
    public Participant participant() {
        return participant;
    }

    /// The forecast surplus (positive) or deficit (negative) of a slot.
    public Energy planned(int slot) {
        return Energy.ofWattHours(day.forecastPv()[slot] - day.forecastLoad()[slot]);
    }

    /// The plan of a slot: a surplus can be curtailed to nothing, a deficit cannot move.
    public Plan plan(int slot) {
        Energy planned = planned(slot);
        return new Plan.Injection(participant.id(), planned, planned.min(Energy.ZERO), planned);
    }

    /// The order for the planned injection; empty when nothing is planned.
    public Optional<Order> order(
            int index, Slot slot, PriceBand band, Price buyerFees, Price sellerFees, Instant submittedAt) {
        return bidder.order(slot, planned(index), band, buyerFees, sellerFees, submittedAt);
    }

    /// Lets the slot happen minute by minute: the inverter gives no more than load and export limit take.
    public void deliver(int slot, int minutesPerSlot, Limits limits) {
        for (int minute = slot * minutesPerSlot; minute < (slot + 1) * minutesPerSlot; minute++) {
            long load = day.loadWatts()[minute];
            long available = day.pvWatts()[minute];
            long generated = Math.min(available, load + limits.exportWatts());
            registers.countMinute(generated - load);
            generatedWattMinutes += generated;
            curtailedWattMinutes += available - generated;
        }
    }

    @Override
    public MeterReading reading(Instant at) {
        return registers.reading(at);
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

    private static long sum(int[] watts, int slot, int minutesPerSlot) {
        long sum = 0;
        for (int minute = slot * minutesPerSlot; minute < (slot + 1) * minutesPerSlot; minute++) {
            sum += watts[minute];
        }
        return sum;
    }
}
