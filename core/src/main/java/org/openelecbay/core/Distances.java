package org.openelecbay.core;

import java.util.List;

/// How far apart two participants are, by whatever measure the driver chose: ring, path or electrical.
@FunctionalInterface
public interface Distances {

    /// A distance of zero or more in the unit of the measure; symmetric, zero to oneself.
    double between(ParticipantId one, ParticipantId other);

    /// Whether a participant has a place; only between those who have is there a distance.
    default boolean knows(ParticipantId participant) {
        return true;
    }

    /// All distances from each of `rows` to each of `columns`, row by row; a measure may look each participant up once.
    default double[] table(List<ParticipantId> rows, List<ParticipantId> columns) {
        double[] table = new double[Math.multiplyExact(rows.size(), columns.size())];
        int cell = 0;
        for (ParticipantId row : rows) {
            for (ParticipantId column : columns) {
                table[cell++] = between(row, column);
            }
        }
        return table;
    }
}
