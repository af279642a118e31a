package org.openelecbay.solver.program;

import java.util.Arrays;
import org.openelecbay.solver.sparse.SparseEntries;
import org.openelecbay.solver.sparse.SparseMatrix;

/// A quadratic program as a cone program: finite bounds become rows, equal ones an equality.
final class BoundsAsRows {

    private final QuadraticProgram program;
    private final SecondOrderRows secondOrder;
    private final SparseEntries rows = new SparseEntries();
    private final double[] atMost;
    /// For each row of the cone program where its dual goes.
    private final Place[] places;

    private int count;

    private record Place(Kind kind, int position) {}

    private enum Kind {
        EQUALITY,
        FIXED,
        INEQUALITY,
        LOWER,
        UPPER,
        CONE
    }

    BoundsAsRows(QuadraticProgram program, SecondOrderRows secondOrder) {
        this.program = program;
        this.secondOrder = secondOrder;
        int most = program.equalTo().length
                + program.atMost().length
                + 2 * program.linear().length
                + secondOrder.atMost().length;
        atMost = new double[most];
        places = new Place[most];
    }

    ConeProgram coneProgram() {
        int size = program.linear().length;
        keep(program.equalities(), program.equalTo(), Kind.EQUALITY);
        for (int each = 0; each < size; each++) {
            if (isFixed(each)) {
                bound(each, 1, program.lower()[each], Kind.FIXED);
            }
        }
        int equalities = count;
        keep(program.inequalities(), program.atMost(), Kind.INEQUALITY);
        for (int each = 0; each < size; each++) {
            if (!isFixed(each)) {
                bound(each, -1, -program.lower()[each], Kind.LOWER);
                bound(each, 1, program.upper()[each], Kind.UPPER);
            }
        }
        int inequalities = count - equalities;
        keep(secondOrder.rows(), secondOrder.atMost(), Kind.CONE);
        return new ConeProgram(
                program.quadraticUpper(),
                program.linear(),
                rows.matrix(count, size),
                Arrays.copyOf(atMost, count),
                new Cones(equalities, inequalities, secondOrder.sizes()));
    }

    private boolean isFixed(int variable) {
        return program.lower()[variable] == program.upper()[variable];
    }

    private void keep(SparseMatrix matrix, double[] limits, Kind kind) {
        int[] rowAt = new int[limits.length];
        for (int row = 0; row < limits.length; row++) {
            rowAt[row] = limits[row] == Double.POSITIVE_INFINITY ? -1 : add(limits[row], new Place(kind, row));
        }
        for (int column = 0; column < matrix.columns(); column++) {
            for (int at = matrix.columnStart()[column]; at < matrix.columnStart()[column + 1]; at++) {
                if (rowAt[matrix.rowOf()[at]] >= 0) {
                    rows.add(rowAt[matrix.rowOf()[at]], column, matrix.values()[at]);
                }
            }
        }
    }

    private void bound(int variable, double sign, double limit, Kind kind) {
        if (limit != Double.POSITIVE_INFINITY) {
            rows.add(add(limit, new Place(kind, variable)), variable, sign);
        }
    }

    private int add(double limit, Place place) {
        atMost[count] = limit;
        places[count] = place;
        return count++;
    }

    ProgramSolution solution(ConeSolution cone) {
        int size = program.linear().length;
        double[] equality = new double[program.equalTo().length];
        double[] inequality = new double[program.atMost().length];
        double[] cones = new double[secondOrder.atMost().length];
        double[] lower = new double[size];
        double[] upper = new double[size];
        for (int row = 0; row < count; row++) {
            double dual = cone.duals()[row];
            int position = places[row].position();
            switch (places[row].kind()) {
                case EQUALITY -> equality[position] = dual;
                case INEQUALITY -> inequality[position] = dual;
                case CONE -> cones[position] = dual;
                case LOWER -> lower[position] = dual;
                case UPPER -> upper[position] = dual;
                case FIXED -> {
                    upper[position] = Math.max(dual, 0);
                    lower[position] = Math.max(-dual, 0);
                }
            }
        }
        return new ProgramSolution(
                cone.status(),
                cone.x(),
                cone.objective(),
                equality,
                inequality,
                lower,
                upper,
                cones,
                cone.iterations(),
                cone.error());
    }
}
