package org.openelecbay.grid.charge;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How far apart some buses are, by one measure of [ElectricalDistance]; symmetric, zero to oneself.
public final class DistanceTable {

    private final List<String> buses;
    private final double[][] table;
    private final double greatest;
    private final Map<String, Integer> positions = new HashMap<>();

    DistanceTable(List<String> buses, double[][] table) {
        this.buses = List.copyOf(buses);
        this.table = table;
        greatest = Arrays.stream(table).flatMapToDouble(Arrays::stream).max().orElse(0);
        for (int k = 0; k < buses.size(); k++) {
            positions.put(buses.get(k), k);
        }
    }

    /// The distance of two buses in the unit of the measure.
    ///
    /// @throws IllegalArgumentException when one is not in the table
    public double between(String one, String other) {
        return table[position(one)][position(other)];
    }

    /// The greatest distance of any two buses in the table.
    public double greatest() {
        return greatest;
    }

    /// The buses in the order of the table.
    public List<String> buses() {
        return buses;
    }

    private int position(String bus) {
        Integer position = positions.get(bus);
        if (position == null) {
            throw new IllegalArgumentException(
                    "Bus " + bus + " is not in the table of distances. Is the name mistyped?");
        }
        return position;
    }
}
