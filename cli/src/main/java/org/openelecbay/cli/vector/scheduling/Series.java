package org.openelecbay.cli.vector.scheduling;

import org.openelecbay.cli.vector.Given;

/// Lists of numbers.
final class Series {

    private Series() {}

    static double[] of(Given inputs, String field) {
        return of(inputs.at(field));
    }

    static double[] of(Given list) {
        return list.elements().stream().mapToDouble(Given::number).toArray();
    }
}
