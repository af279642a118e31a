package org.openelecbay.grid.nodal;

import java.util.List;
import org.openelecbay.grid.flow.JoinedPoints;
import org.openelecbay.grid.phasor.Complex;

/// Currents in lines without impedance; see [JoinedPoints].
final class ZeroLines {

    /// One conductor of such a line that joins two points for the first time. One that closes a loop of them is not
    /// among these: its current is undetermined and given as zero.
    ///
    /// @param line position in the network's lines
    /// @param conductor position in the line's conductors
    record Wire(int line, int conductor, int from, int to) {}

    private final JoinedPoints joined;

    ZeroLines(List<Wire> wires, Slots slots) {
        joined = new JoinedPoints(
                slots.size(),
                wires.stream().mapToInt(Wire::from).toArray(),
                wires.stream().mapToInt(Wire::to).toArray(),
                slot -> slots.isHeld(slot) && slots.root(slot) == slot);
    }

    /// Current of every wire from its `from` to its `to` in ampere.
    ///
    /// @param leaving current out of each slot into elements and loads
    Complex[] currents(Complex[] leaving) {
        return joined.currents(leaving);
    }
}
