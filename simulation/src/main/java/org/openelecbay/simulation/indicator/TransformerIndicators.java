package org.openelecbay.simulation.indicator;

import java.util.Optional;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Power;
import org.openelecbay.core.Slot;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.SlotRecord;

/// What the grid above sees of the community: the mean power of each slot through the transformer, which is what all
/// meters draw less what they feed in plus the losses of the feeder. Import is positive.
///
/// @param imported energy drawn from above, over the slots that draw
/// @param reverseEnergy energy fed back, over the slots that feed back
/// @param reverseSlots how many slots feed back
/// @param reverseHours how long they last together, hours
/// @param peakImport the greatest power drawn; zero when all slots feed back
/// @param peakExport the greatest power fed back, not negative; zero when none does
/// @param least the least power drawn; negative when power flowed back
/// @param ramp the greatest change of power from one slot to the next, of either sign; empty with one slot
public record TransformerIndicators(
        Energy imported,
        Energy reverseEnergy,
        int reverseSlots,
        double reverseHours,
        Power peakImport,
        Power peakExport,
        Power least,
        Optional<Power> ramp) {

    private static final double SECONDS_PER_HOUR = 3_600;

    /// Looks through the slots of a day.
    public static TransformerIndicators of(DayResult day) {
        Energy imported = Energy.ZERO;
        Energy reverse = Energy.ZERO;
        int reverseSlots = 0;
        Power most = drawn(day.slots().getFirst());
        Power least = most;
        Power before = most;
        long ramp = 0;
        for (SlotRecord slot : day.slots()) {
            Energy energy = through(slot);
            Power power = drawn(slot);
            imported = imported.plus(energy.positivePart());
            reverse = reverse.plus(energy.negativePart());
            reverseSlots += energy.isNegative() ? 1 : 0;
            most = most.max(power);
            least = least.min(power);
            ramp = Math.max(ramp, Math.abs(power.watts() - before.watts()));
            before = power;
        }
        Slot first = day.slots().getFirst().slot();
        return new TransformerIndicators(
                imported,
                reverse,
                reverseSlots,
                reverseSlots * first.length().toSeconds() / SECONDS_PER_HOUR,
                most.max(Power.ZERO),
                least.min(Power.ZERO).negated(),
                least,
                day.slots().size() < 2 ? Optional.empty() : Optional.of(Power.ofWatts(ramp)));
    }

    /// The energy that came through the transformer in one slot; negative flowed back.
    static Energy through(SlotRecord slot) {
        return slot.losses().minus(EnergyIndicators.injectionOf(slot));
    }

    private static Power drawn(SlotRecord slot) {
        return slot.slot().powerOf(through(slot));
    }
}
