package org.openelecbay.grid.read.dss;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.grid.multiphase.Conductor;

/// A bus with the nodes that an element is connected to: `632.3.2` are phases C and B of bus 632.
///
/// @param bus as it is written
/// @param nodes 1 to 3 for the phases, 0 for ground; as many as are written
/// @param text both as they are written
/// @param given where that stands
record BusNodes(String bus, List<Integer> nodes, String text, Property given) {

    /// The node of a terminal: the written one, else 1, 2 and 3 for phases and ground behind them.
    int node(int terminal, int phases) {
        return terminal < nodes.size() ? nodes.get(terminal) : terminal < phases ? terminal + 1 : 0;
    }

    /// The phases of the first terminals, none of them ground.
    List<Conductor> phases(int count) {
        List<Conductor> phases = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            phases.add(phase(node(k, count)));
        }
        return phases;
    }

    /// Refuses a neutral that is not grounded.
    void requireGrounded(int terminal, int phases) {
        if (node(terminal, phases) != 0) {
            throw given.wrong(
                    "the neutral of \"" + text + "\" is node " + node(terminal, phases) + ", not ground.",
                    "Only grounded neutrals are read; write node 0 or leave it out.");
        }
    }

    Conductor phase(int node) {
        return switch (node) {
            case 1 -> Conductor.A;
            case 2 -> Conductor.B;
            case 3 -> Conductor.C;
            default ->
                throw given.wrong(
                        "node " + node + " of \"" + text + "\" is no phase.",
                        "Phases are the nodes 1, 2 and 3; neutrals are grounded.");
        };
    }
}
