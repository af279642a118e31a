package org.openelecbay.simulation.premises;

import java.time.Duration;
import org.openelecbay.core.Energy;
import org.openelecbay.home.device.Battery;
import org.openelecbay.home.device.StoredEnergy;

/// A battery behind the meter of a home. Left alone it only serves the home: it takes the home's own surplus and gives
/// into the home's own deficit, minute by minute, never from or to the grid. An [EnergyManager] asks it for more.
///
/// Its content is in whole watt-hours at the meter; what a started watt-hour leaves waits in the inverter.
public final class HomeBattery {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final long MINUTES_PER_HOUR = 60;
    private static final double MILLIS_PER_KWH = 1e6;

    private final Battery battery;
    private final Energy initiallyStored;
    private StoredEnergy stored;
    private long waitingWattMinutes;
    private long takenWattMinutes;
    private long givenWattMinutes;

    public HomeBattery(Battery battery, StoredEnergy stored) {
        this.battery = battery;
        this.stored = stored;
        this.initiallyStored = Energy.ofWattHours(stored.wattHours());
    }

    /// What the home will inject in a slot of which it expects this surplus (positive) or deficit by itself.
    Energy left(Energy expected, Duration slot) {
        long charge = battery.chargeLimitWattHours(stored, slot);
        long discharge = battery.dischargeLimitWattHours(stored, slot);
        return expected.minus(Energy.ofWattHours(Math.clamp(expected.wattHours(), -discharge, charge)));
    }

    /// Lets one minute happen.
    ///
    /// @param surplusWatts of the home by itself; negative is a deficit
    /// @return what it leaves to the meter, injection positive
    long deliverMinute(long surplusWatts) {
        return surplusWatts - take(surplusWatts, 1);
    }

    /// Takes (positive) or gives some power for some minutes, as near to what is asked as power and content let.
    ///
    /// @return what it takes, W
    long take(long watts, int minutes) {
        long room = battery.chargeLimitWattHours(stored, HOUR) * MINUTES_PER_HOUR - waitingWattMinutes;
        long content = battery.dischargeLimitWattHours(stored, HOUR) * MINUTES_PER_HOUR + waitingWattMinutes;
        long least = -Math.min(battery.dischargeWatts(), Math.max(0, content) / minutes);
        long most = Math.min(battery.chargeWatts(), Math.max(0, room) / minutes);
        long taken = Math.clamp(watts, least, most);
        waitingWattMinutes += taken * minutes;
        givenWattMinutes += Math.max(0, -taken) * minutes;
        takenWattMinutes += Math.max(0, taken) * minutes;
        move(waitingWattMinutes / MINUTES_PER_HOUR);
        return taken;
    }

    /// Content in kWh, for plans.
    double contentKwh() {
        return stored.milliWattHours() / MILLIS_PER_KWH;
    }

    /// What it took so far at its terminals.
    public Energy taken() {
        return Energy.ofWattHours(takenWattMinutes / MINUTES_PER_HOUR);
    }

    /// What it gave so far at its terminals.
    public Energy given() {
        return Energy.ofWattHours(givenWattMinutes / MINUTES_PER_HOUR);
    }

    public Energy initiallyStored() {
        return initiallyStored;
    }

    public Energy capacity() {
        return Energy.ofWattHours(battery.capacityWattHours());
    }

    public Energy stored() {
        return Energy.ofWattHours(stored.wattHours());
    }

    private void move(long wattHours) {
        stored = wattHours >= 0 ? battery.charged(stored, wattHours) : battery.discharged(stored, -wattHours);
        waitingWattMinutes -= wattHours * MINUTES_PER_HOUR;
    }
}
