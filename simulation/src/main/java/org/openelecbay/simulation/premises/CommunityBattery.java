package org.openelecbay.simulation.premises;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Energy;
import org.openelecbay.core.MeterReading;
import org.openelecbay.core.Offer;
import org.openelecbay.core.Order;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.Participant;
import org.openelecbay.core.Price;
import org.openelecbay.core.Segment;
import org.openelecbay.core.Slot;
import org.openelecbay.engine.Plan;
import org.openelecbay.home.device.Battery;
import org.openelecbay.home.device.StoredEnergy;

/// The shared battery: charges from the community's surplus, discharges into its deficit, serves the cars.
public final class CommunityBattery implements Premises {

    private final Participant participant;
    private final Battery battery;
    private final Price chargePrice;
    private final Price dischargePrice;
    private final Registers registers;
    private StoredEnergy stored;

    public CommunityBattery(
            Participant participant, Battery battery, StoredEnergy stored, Price chargePrice, Price dischargePrice) {
        this.participant = participant;
        this.battery = battery;
        this.stored = stored;
        this.chargePrice = chargePrice;
        this.dischargePrice = dischargePrice;
        this.registers = new Registers(participant.point());
    }

    @Override
    public Participant participant() {
        return participant;
    }

    /// The plan of a slot.
    ///
    /// @param expectedResidual the community's expected surplus (positive) or deficit, cars included
    /// @param takesResidual whether matching may use the battery for what is left over
    public Plan.Storage plan(Duration slot, Energy expectedResidual, boolean takesResidual) {
        Energy charge = mostCharge(slot);
        Energy discharge = mostDischarge(slot);
        Energy planned = expectedResidual.negated().max(charge.negated()).min(discharge);
        return new Plan.Storage(
                participant.id(), planned, charge, discharge, chargePrice, dischargePrice, takesResidual);
    }

    /// The battery's own order in an auction: it buys an expected surplus and sells into an expected deficit.
    ///
    /// @param expectedResidual the community's expected surplus (positive) or deficit without cars
    /// @param promised what it has already sold to cars in this slot
    public Optional<Order> order(Slot slot, Energy expectedResidual, Energy promised, Instant submittedAt) {
        OrderId id = new OrderId(participant.id().value());
        Energy buy = expectedResidual.min(mostCharge(slot.length()).plus(promised));
        Energy sell =
                expectedResidual.negated().min(mostDischarge(slot.length()).minus(promised));
        if (buy.isPositive()) {
            return Optional.of(
                    new Bid(id, participant.id(), slot, List.of(new Segment(buy, chargePrice)), submittedAt));
        }
        if (sell.isPositive()) {
            return Optional.of(
                    new Offer(id, participant.id(), slot, List.of(new Segment(sell, dischargePrice)), submittedAt));
        }
        return Optional.empty();
    }

    /// Charges (negative) or discharges (positive) as agreed, within what is possible.
    public void deliver(Duration slot, Energy injection) {
        Energy possible = injection.max(mostCharge(slot).negated()).min(mostDischarge(slot));
        stored = possible.isNegative()
                ? battery.charged(stored, possible.negated().wattHours())
                : battery.discharged(stored, possible.wattHours());
        registers.count(possible);
    }

    @Override
    public MeterReading reading(Instant at) {
        return registers.reading(at);
    }

    /// What it pays per kWh.
    public Price chargePrice() {
        return chargePrice;
    }

    /// What it asks per kWh.
    public Price dischargePrice() {
        return dischargePrice;
    }

    /// What its inverter can give, W.
    public long powerWatts() {
        return battery.dischargeWatts();
    }

    public Energy stored() {
        return Energy.ofWattHours(stored.wattHours());
    }

    public Energy mostDischarge(Duration slot) {
        return Energy.ofWattHours(battery.dischargeLimitWattHours(stored, slot));
    }

    public Energy mostCharge(Duration slot) {
        return Energy.ofWattHours(battery.chargeLimitWattHours(stored, slot));
    }
}
