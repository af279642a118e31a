package org.openelecbay.cli.vector.market;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.core.Distances;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.market.distance.RingDistance;

/// The distances between the peers of a case: a ring of `ringSize` houses, or `distance` as a matrix in the order of
/// the ids, an object by id and id, an object by pair (`1-2`), or a list of `a`, `b`, `distance`.
final class PeerDistances {

    private final List<String> peers;
    private final Map<String, Map<String, Double>> table = new HashMap<>();

    private PeerDistances(List<String> peers) {
        this.peers = peers;
    }

    /// @param peers in their order: numbers by value, words by spelling
    static Distances of(Given inputs, List<String> peers) {
        if (inputs.has("distance")) {
            PeerDistances distances = new PeerDistances(peers);
            distances.read(inputs.at("distance"));
            return (one, other) -> distances.between(one.value(), other.value());
        }
        if (inputs.has("ringSize") && inputs.whole("ringSize") > 0) {
            return new RingDistance(houses(inputs.whole("ringSize"), peers));
        }
        throw new UnusableCase(
                "The case needs \"ringSize\" above 0 or \"distance\"; without either nobody is near anybody.");
    }

    /// The houses from 1 on, or from 0 on if there is a peer 0; words take the places in their order.
    private static List<ParticipantId> houses(int ringSize, List<String> peers) {
        boolean numbered = peers.stream().allMatch(PeerDistances::isNumber);
        int first = peers.contains("0") ? 0 : 1;
        List<ParticipantId> houses = new ArrayList<>();
        for (int place = 0; place < ringSize; place++) {
            boolean isNamed = !numbered && place < peers.size();
            houses.add(new ParticipantId(isNamed ? peers.get(place) : String.valueOf(first + place)));
        }
        return houses;
    }

    private static boolean isNumber(String id) {
        return id.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private void read(Given distance) {
        if (distance.node().isObject()) {
            distance.map(each -> each).forEach(this::readField);
        } else if (!distance.elements().isEmpty()
                && distance.elements().getFirst().node().isObject()) {
            distance.elements()
                    .forEach(pair ->
                            put(pair.text("a"), pair.text("b"), pair.number(pair.has("distance") ? "distance" : "d")));
        } else {
            readMatrix(distance.elements());
        }
    }

    private void readField(String key, Given value) {
        if (value.node().isObject()) {
            value.map(Given::number).forEach((other, length) -> put(key, other, length));
            return;
        }
        String[] ends = key.split("[-,|:;> ]+", -1);
        if (ends.length != 2) {
            throw new UnusableCase("The distance \"" + key + "\" names no pair of peers, as 1-2 does.");
        }
        put(ends[0], ends[1], value.number());
    }

    /// Rows in the order of the peers, or by number from 0 or 1 where the matrix has more rows than there are peers.
    private void readMatrix(List<Given> rows) {
        List<String> names = rows.size() == peers.size() ? peers : numbers(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            List<Given> row = rows.get(i).elements();
            if (row.size() != rows.size()) {
                throw new UnusableCase("Row " + i + " of the distance matrix has " + row.size() + " numbers, not "
                        + rows.size() + ".");
            }
            for (int j = 0; j < row.size(); j++) {
                put(names.get(i), names.get(j), row.get(j).number());
            }
        }
    }

    private List<String> numbers(int count) {
        int first = peers.contains("0") || !peers.contains(String.valueOf(count)) ? 0 : 1;
        List<String> numbers = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            numbers.add(String.valueOf(first + k));
        }
        return numbers;
    }

    private void put(String one, String other, double length) {
        table.computeIfAbsent(one, row -> new HashMap<>()).put(other, length);
    }

    private double between(String one, String other) {
        Double there = table.getOrDefault(one, Map.of()).get(other);
        if (there != null) {
            return there;
        }
        Double back = table.getOrDefault(other, Map.of()).get(one);
        if (back != null) {
            return back;
        }
        throw new UnusableCase("The distance between " + one + " and " + other + " is missing.");
    }
}
