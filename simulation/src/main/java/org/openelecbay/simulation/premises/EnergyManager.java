package org.openelecbay.simulation.premises;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Order;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Slot;

/// The agent of a home at its meter and its market. Slots come in their order: planned, traded, delivered, observed.
public sealed interface EnergyManager permits BatteryManager, EquipmentManager {

    /// Plans the window that begins with a slot.
    ///
    /// @return the injection of that slot
    Energy planned(int slot);

    /// What the home would inject in the planned slot if nothing of what the agent runs drew or gave.
    Energy unmoved();

    /// The orders of the planned slot: none, a bid, an offer, or both.
    List<Order> orders(Slot slot, PriceBand band, Price buyerFees, Price sellerFees, Instant at);

    /// What all that the agent runs takes (positive) or gives during some minutes of the planned slot, within the
    /// limits as far as it can.
    ///
    /// @param surplusWatts of the home by itself
    /// @param agreed what the home agreed to inject in the whole slot
    /// @return what it takes, W
    long take(long surplusWatts, Energy agreed, int minutes, Limits limits);

    /// Notes what the planned slot held; it is over then.
    void observe(long loadWattMinutes, long pvWattMinutes);

    /// Draw that was planned and that the import limit has not let through so far.
    default Energy withheld() {
        return Energy.ZERO;
    }

    /// The battery that it runs, where that is all it runs.
    default Optional<HomeBattery> battery() {
        return Optional.empty();
    }

    /// What each piece that it runs did so far.
    default List<EquipmentUse> equipment() {
        return List.of();
    }

    /// What its equipment could not serve, once all slots are over.
    default List<Unserved> unserved() {
        return List.of();
    }
}
