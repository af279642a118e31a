package org.openelecbay.simulation.premises;

import java.time.Duration;
import org.openelecbay.core.Energy;
import org.openelecbay.home.device.Battery;
import org.openelecbay.home.device.StoredEnergy;

/// A battery behind the meter of a home that only serves the home: it takes the home's own surplus and gives into the
/// home's own deficit, minute by minute, never from or to the grid.
///
/// Its content is in whole watt-hours at the meter; what a started watt-hour leaves waits in the inverter.
public final class HomeBattery {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final long MINUTES_PER_HOUR = 60;

    private final Battery battery;
    private StoredEnergy stored;
    private long waitingWattMinutes;

    public HomeBattery(Battery battery, StoredEnergy stored) {
        this.battery = battery;
        this.stored = stored;
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
        long room = battery.chargeLimitWattHours(stored, HOUR) * MINUTES_PER_HOUR - waitingWattMinutes;
        long content = battery.dischargeLimitWattHours(stored, HOUR) * MINUTES_PER_HOUR + waitingWattMinutes;
        long least = -Math.min(battery.dischargeWatts(), Math.max(0, content));
        long most = Math.min(battery.chargeWatts(), Math.max(0, room));
        long taken = Math.clamp(surplusWatts, least, most);
        waitingWattMinutes += taken;
        move(waitingWattMinutes / MINUTES_PER_HOUR);
        return surplusWatts - taken;
    }

    public Energy stored() {
        return Energy.ofWattHours(stored.wattHours());
    }

    private void move(long wattHours) {
        stored = wattHours >= 0 ? battery.charged(stored, wattHours) : battery.discharged(stored, -wattHours);
        waitingWattMinutes -= wattHours * MINUTES_PER_HOUR;
    }
}
