package org.openelecbay.cli.vector.scheduling;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.UnusableCase;

/// Series, and numbers that may stand for one.
final class Numbers {

    private Numbers() {}

    /// A list of numbers; none when the field is missing.
    static double[] list(Given inputs, String field) {
        return inputs.has(field) ? inputs.numbers(field) : new double[0];
    }

    /// A list of so many numbers, or one number for all of them.
    static double[] each(Given inputs, String field, int count) {
        Given at = inputs.at(field);
        if (at.node().isNumber()) {
            return filled(at.number(), count);
        }
        double[] numbers = list(inputs, field);
        if (numbers.length != count) {
            throw new UnusableCase("There are " + numbers.length + " numbers in " + field + ", and " + count
                    + " are needed. Give one for each or one for all.");
        }
        return numbers;
    }

    static double[] each(Given inputs, String field, int count, double otherwise) {
        return inputs.has(field) ? each(inputs, field, count) : filled(otherwise, count);
    }

    /// Rows and columns, or one number for all of them.
    static double[][] table(Given inputs, String field, int count, double otherwise) {
        if (!inputs.has(field) || inputs.at(field).node().isNumber()) {
            double number = inputs.number(field, otherwise);
            return rows(count, () -> filled(number, count));
        }
        List<Given> rows = inputs.list(field);
        double[][] table = rows.stream().map(Given::numbers).toArray(double[][]::new);
        if (table.length != count || Arrays.stream(table).anyMatch(row -> row.length != count)) {
            throw new UnusableCase("The table " + field + " is not " + count + " by " + count + ".");
        }
        return table;
    }

    private static double[][] rows(int count, Supplier<double[]> row) {
        double[][] rows = new double[count][];
        Arrays.setAll(rows, k -> row.get());
        return rows;
    }

    private static double[] filled(double number, int count) {
        double[] numbers = new double[count];
        Arrays.fill(numbers, number);
        return numbers;
    }
}
