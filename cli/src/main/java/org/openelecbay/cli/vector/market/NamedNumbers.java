package org.openelecbay.cli.vector.market;

import java.util.List;
import java.util.Map;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.UnusableCase;
import tools.jackson.databind.node.ObjectNode;

/// Numbers of named players, read and written in one order.
///
/// @param names in the order of the first map of the case
record NamedNumbers(List<String> names) {

    static NamedNumbers of(Given inputs, String field) {
        return new NamedNumbers(List.copyOf(inputs.at(field).map(each -> each).keySet()));
    }

    /// One number a player.
    double[] read(Given inputs, String field) {
        Map<String, Double> numbers = inputs.at(field).map(Given::number);
        requireSame(numbers, field);
        return names.stream().mapToDouble(numbers::get).toArray();
    }

    /// One list of numbers a player.
    double[][] readLists(Given inputs, String field) {
        Map<String, double[]> lists = inputs.at(field).map(Given::numbers);
        requireSame(lists, field);
        return names.stream().map(lists::get).toArray(double[][]::new);
    }

    private void requireSame(Map<String, ?> written, String field) {
        for (String name : names) {
            if (!written.containsKey(name)) {
                throw new UnusableCase("Field " + field + " has no number for \"" + name + "\". Is it left out?");
            }
        }
        for (String name : written.keySet()) {
            if (!names.contains(name)) {
                throw new UnusableCase("Field " + field + " names \"" + name + "\", who has no cost alone.");
            }
        }
    }

    ObjectNode write(double[] numbers) {
        ObjectNode node = Result.object();
        for (int k = 0; k < numbers.length; k++) {
            node.set(names.get(k), Result.number(numbers[k]));
        }
        return node;
    }
}
