package org.openelecbay.market;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.openelecbay.core.Energy;
import org.openelecbay.core.ParticipantId;

/// Generates metered positions from a seeded random number generator.
public final class RandomPositions {

    private RandomPositions() {}

    /// Up to seven participants with up to `most` watt-hours of surplus or deficit; some have none.
    public static List<Position> small(SplittableRandom random, long most) {
        List<Position> positions = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            long injection = random.nextInt(6) == 0 ? 0 : random.nextLong(-most, most + 1);
            positions.add(position("p" + i, injection));
        }
        return positions;
    }

    /// The same positions, listed in another order.
    public static List<Position> shuffled(List<Position> positions, long seed) {
        var shuffled = new ArrayList<>(positions);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    public static Position position(String participant, long injection) {
        return new Position(new ParticipantId(participant), Energy.ofWattHours(injection));
    }
}
