package org.openelecbay.cli.vector.grid;

import java.util.List;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.phasor.PhaseMatrix;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Complex numbers as vector files write them: `{"re": 1, "im": 2}`, vectors and matrices as lists of them.
final class Phasors {

    private Phasors() {}

    static Complex read(Given value) {
        return value.node().isNumber()
                ? new Complex(value.number(), 0)
                : new Complex(value.number("re", 0), value.number("im", 0));
    }

    static Complex[] readVector(Given list) {
        return list.elements().stream().map(Phasors::read).toArray(Complex[]::new);
    }

    static Complex[][] readMatrix(Given list) {
        List<Given> rows = list.elements();
        return rows.stream().map(Phasors::readVector).toArray(Complex[][]::new);
    }

    static ObjectNode write(Complex value) {
        ObjectNode object = Result.object();
        object.set("re", Result.number(value.re()));
        object.set("im", Result.number(value.im()));
        return object;
    }

    static ArrayNode write(Complex[][] matrix) {
        ArrayNode rows = Result.list();
        for (Complex[] row : matrix) {
            ArrayNode written = rows.addArray();
            for (Complex entry : row) {
                written.add(write(entry));
            }
        }
        return rows;
    }

    static ArrayNode write(PhaseMatrix matrix) {
        Complex[][] rows = new Complex[3][3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                rows[row][column] = matrix.entry(row, column);
            }
        }
        return write(rows);
    }
}
