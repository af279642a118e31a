package org.openelecbay.simulation.premises;

import java.time.Instant;
import org.openelecbay.core.MeterReading;
import org.openelecbay.core.Participant;

/// What stands behind one meter.
public sealed interface Premises permits Home, Charger, CommunityBattery {

    Participant participant();

    /// The meter's registers at this instant, which is now.
    MeterReading reading(Instant at);
}
