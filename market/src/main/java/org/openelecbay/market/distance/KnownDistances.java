package org.openelecbay.market.distance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openelecbay.core.Distances;
import org.openelecbay.core.ParticipantId;

/// Distances among participants of whom some have no place, as a shared battery has none in a ring of houses.
public final class KnownDistances {

    private KnownDistances() {}

    /// All distances from each of `rows` to each of `columns`, row by row; not a number where one has no place.
    public static double[] table(Distances distances, List<ParticipantId> rows, List<ParticipantId> columns) {
        int[] down = known(distances, rows);
        int[] across = known(distances, columns);
        if (down.length == rows.size() && across.length == columns.size()) {
            return distances.table(rows, columns);
        }
        double[] known = distances.table(at(rows, down), at(columns, across));
        double[] table = new double[Math.multiplyExact(rows.size(), columns.size())];
        Arrays.fill(table, Double.NaN);
        for (int row = 0; row < down.length; row++) {
            for (int column = 0; column < across.length; column++) {
                table[down[row] * columns.size() + across[column]] = known[row * across.length + column];
            }
        }
        return table;
    }

    private static int[] known(Distances distances, List<ParticipantId> participants) {
        int[] places = new int[participants.size()];
        int count = 0;
        for (int place = 0; place < places.length; place++) {
            if (distances.knows(participants.get(place))) {
                places[count++] = place;
            }
        }
        return Arrays.copyOf(places, count);
    }

    private static List<ParticipantId> at(List<ParticipantId> participants, int[] places) {
        List<ParticipantId> list = new ArrayList<>(places.length);
        for (int place : places) {
            list.add(participants.get(place));
        }
        return list;
    }
}
