package org.openelecbay.market.dispatch.wire;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Slot;
import org.openelecbay.market.dispatch.message.Message;

/// What is wrong with the wire and the participants of a scenario, slot after slot.
///
/// The same seed, slot and participants give the same conversation. The seed picks who is silent and who lies; it ranks
/// all names once, so that the same participants are at fault in every slot in which they take part.
///
/// @param lost share of messages that never arrive, from 0 to [#MOST_LOST]
/// @param late share of messages that take up to [#LATE_TICKS] ticks, so that others overtake them, from 0 to 1
/// @param doubled share of messages that arrive twice, from 0 to 1
/// @param silent how many participants of a slot fall silent within the first [#SPEECH] ticks, not negative
/// @param lying how many others of a slot say what is not so, not negative
/// @param seed of all that is drawn
public record RoughWire(double lost, double late, double doubled, int silent, int lying, long seed) {

    /// The largest share that may be lost: beyond it, silence could not be told from loss in bounded time.
    public static final double MOST_LOST = 0.5;

    /// The longest delay of a late message in ticks; the others take 1.
    public static final int LATE_TICKS = 8;

    /// Ticks within which those fall silent that do.
    public static final int SPEECH = 64;

    /// Everything arrives, everybody speaks, nobody lies.
    public static final RoughWire NONE = new RoughWire(0, 0, 0, 0, 0, 0);

    private static final int LEAST_REMINDERS = 30;
    private static final double NEVER = 1e-13;

    public RoughWire {
        if (!(lost >= 0 && lost <= MOST_LOST) || !isShare(late) || !isShare(doubled)) {
            throw new IllegalArgumentException("A wire that loses a share of " + lost + ", is late with " + late
                    + " and doubles " + doubled + " of its messages; shares lie between 0 and 1, and at most "
                    + MOST_LOST + " may be lost.");
        }
        if (silent < 0 || lying < 0) {
            throw new IllegalArgumentException(
                    silent + " participants are to fall silent and " + lying + " to lie; write 0 or more.");
        }
    }

    /// Whether nothing is wrong, so that nobody needs to talk for the numbers to be known.
    public boolean isSmooth() {
        return lost == 0 && late == 0 && doubled == 0 && silent == 0 && lying == 0;
    }

    /// The longest delay, in ticks.
    public int mostDelay() {
        return late > 0 ? LATE_TICKS : 1;
    }

    /// So many reminders in vain that, with everybody speaking, it happens once in 10^13 times.
    public int reminders() {
        double heard = (1 - lost) * (1 - lost);
        double needed = lost == 0 ? 0 : StrictMath.ceil(StrictMath.log(NEVER) / StrictMath.log1p(-heard));
        return Math.max(LEAST_REMINDERS, (int) needed);
    }

    /// The wire of one slot.
    ///
    /// @param owners of the parties that may be at fault, by their numbers; one may speak for several orders
    /// @param lie what a liar says instead
    public WireConditions conditions(Slot slot, List<ParticipantId> owners, UnaryOperator<Message> lie) {
        long drawn = new SplittableRandom(seed ^ (slot.number() * 0x9E3779B97F4A7C15L)).nextLong();
        return new WireConditions(
                drawn, 1, mostDelay(), late, lost, doubled, faults(owners, lie), WireConditions.RELIABLE.mostTicks());
    }

    private Map<Integer, Fault> faults(List<ParticipantId> owners, UnaryOperator<Message> lie) {
        if (silent == 0 && lying == 0) {
            return Map.of();
        }
        List<ParticipantId> ranked = owners.stream()
                .distinct()
                .sorted(Comparator.comparingLong(
                                (ParticipantId owner) -> random(owner).nextLong())
                        .thenComparing(owner -> owner))
                .limit((long) silent + lying)
                .toList();
        Map<ParticipantId, Fault> byOwner = new HashMap<>();
        for (int k = 0; k < ranked.size(); k++) {
            byOwner.put(
                    ranked.get(k),
                    k < silent ? new Fault.Silence(random(ranked.get(k)).nextInt(SPEECH)) : new Fault.Lie(lie));
        }
        Map<Integer, Fault> faults = new HashMap<>();
        for (int number = 0; number < owners.size(); number++) {
            Fault fault = byOwner.get(owners.get(number));
            if (fault != null) {
                faults.put(number, fault);
            }
        }
        return faults;
    }

    private SplittableRandom random(ParticipantId owner) {
        return new SplittableRandom(seed + 31L * owner.value().hashCode()).split();
    }

    private static boolean isShare(double value) {
        return value >= 0 && value <= 1;
    }
}
