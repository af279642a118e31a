package org.openelecbay.grid.nodal;

import java.util.Arrays;
import java.util.List;
import org.openelecbay.solver.sparse.SparseMatrix;

/// The unknown voltages of a compiled network and the pattern of the real matrix between them.
///
/// Equation `e` has its real part at `2 e` and its imaginary part at `2 e + 1`. Voltages are in per unit of the base of
/// their bus, currents in volt-ampere of the same base, so that the matrix is well scaled across voltage levels.
final class Equations {

    static final int NONE = -1;

    final Slots slots;
    final int size;
    /// Equation of each slot; -1 where a source or ground holds it or no element ends there.
    final int[] of;
    /// Slot that stands for each equation.
    final int[] slot;
    /// Base voltage of each equation in volt.
    final double[] base;

    private final int[] rows;
    private final int[] columns;

    Equations(Slots slots, List<Primitive> elements, LoadCurrents loads) {
        this.slots = slots;
        of = new int[slots.size()];
        Arrays.fill(of, NONE);
        int count = 0;
        int[] named = new int[slots.size()];
        for (int each = 0; each < slots.size(); each++) {
            if (slots.isPresent(each) && slots.root(each) == each && !slots.isHeld(each)) {
                named[count] = each;
                of[each] = count++;
            }
        }
        for (int each = 0; each < slots.size(); each++) {
            of[each] = slots.isPresent(each) ? of[slots.root(each)] : NONE;
        }
        size = count;
        slot = Arrays.copyOf(named, count);
        base = Arrays.stream(slot).mapToDouble(slots::baseVolt).toArray();
        EntryList entries = new EntryList();
        for (int equation = 0; equation < size; equation++) {
            entries.add(equation, equation);
        }
        elements.forEach(each -> entries.addAll(ends(each)));
        loads.slotPairs().forEach(each -> entries.addAll(ends(each)));
        rows = entries.rows();
        columns = entries.columns();
    }

    int of(int slotNumber) {
        return slotNumber == Slots.GROUND ? NONE : of[slotNumber];
    }

    int[] ends(Primitive element) {
        return ends(element.slots());
    }

    int[] ends(int[] slotNumbers) {
        return Arrays.stream(slotNumbers).map(this::of).toArray();
    }

    /// A matrix of zeros with the pattern of all elements and loads.
    SparseMatrix matrix() {
        return SparseMatrix.of(2 * size, 2 * size, rows, columns, new double[rows.length]);
    }

    /// Two by two real entries for every pair of ends.
    private static final class EntryList {

        private int[] rows = new int[64];
        private int[] columns = new int[64];
        private int count;

        void addAll(int[] ends) {
            for (int row : ends) {
                for (int column : ends) {
                    if (row != NONE && column != NONE) {
                        add(row, column);
                    }
                }
            }
        }

        void add(int row, int column) {
            if (count + 4 > rows.length) {
                rows = Arrays.copyOf(rows, 2 * rows.length);
                columns = Arrays.copyOf(columns, 2 * columns.length);
            }
            for (int each = 0; each < 4; each++) {
                rows[count] = 2 * row + each / 2;
                columns[count++] = 2 * column + each % 2;
            }
        }

        int[] rows() {
            return Arrays.copyOf(rows, count);
        }

        int[] columns() {
            return Arrays.copyOf(columns, count);
        }
    }
}
