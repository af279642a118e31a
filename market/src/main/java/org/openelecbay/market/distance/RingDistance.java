package org.openelecbay.market.distance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.Distances;
import org.openelecbay.core.ParticipantId;

/// Houses in a ring: the distance is the smaller number of steps either way round, up to half the ring [S-04].
///
/// Source: spec C.2.
public final class RingDistance implements Distances {

    private final Map<ParticipantId, Integer> places;

    /// @param houses in their order round the ring, each once
    /// @throws IllegalArgumentException when a house stands at two places
    public RingDistance(List<ParticipantId> houses) {
        this.places = HashMap.newHashMap(houses.size());
        for (int place = 0; place < houses.size(); place++) {
            if (places.put(houses.get(place), place) != null) {
                throw new IllegalArgumentException("House " + houses.get(place) + " stands twice in the ring.");
            }
        }
    }

    @Override
    public double between(ParticipantId one, ParticipantId other) {
        return steps(placeOf(one), placeOf(other));
    }

    @Override
    public boolean knows(ParticipantId house) {
        return places.containsKey(house);
    }

    @Override
    public double[] table(List<ParticipantId> rows, List<ParticipantId> columns) {
        int[] down = rows.stream().mapToInt(this::placeOf).toArray();
        int[] across = columns.stream().mapToInt(this::placeOf).toArray();
        double[] table = new double[down.length * across.length];
        int cell = 0;
        for (int row : down) {
            for (int column : across) {
                table[cell++] = steps(row, column);
            }
        }
        return table;
    }

    private int steps(int one, int other) {
        int forward = Math.abs(one - other);
        return Math.min(forward, places.size() - forward);
    }

    private int placeOf(ParticipantId house) {
        Integer place = places.get(house);
        if (place == null) {
            throw new IllegalArgumentException("House " + house + " has no place in the ring of " + places.size()
                    + ". Is it missing in the list?");
        }
        return place;
    }
}
