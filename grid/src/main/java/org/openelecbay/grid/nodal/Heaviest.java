package org.openelecbay.grid.nodal;

/// The load that most probably is too much.
final class Heaviest {

    private Heaviest() {}

    /// A sentence that names the part of a load with the largest apparent power; empty without loads.
    static String hint(LoadCurrents loads, NodalState state) {
        int heaviest = -1;
        double largest = 0;
        for (int part = 0; part < state.kw.length; part++) {
            double kva = Math.hypot(state.kw[part], state.kvar[part]);
            if (kva > largest) {
                largest = kva;
                heaviest = part;
            }
        }
        if (heaviest < 0) {
            return "";
        }
        LoadPart part = loads.parts.get(heaviest);
        return " The load is probably above what the network can carry; the heaviest is " + part.load() + " at bus "
                + part.bus() + " with " + state.kw[heaviest] + " kW and " + state.kvar[heaviest]
                + " kvar. Is a unit mistaken?";
    }
}
