package org.openelecbay.grid.read.dss;

import org.openelecbay.grid.read.UnreadableNetwork;

/// Active and reactive power of a load. Of power factor, reactive and apparent power the one given last counts.
///
/// @param kw consumption positive
/// @param kvar inductive consumption positive
record LoadPower(double kw, double kvar) {

    private static final double USUAL_KW = 10;
    private static final double USUAL_FACTOR = 0.88;

    static LoadPower of(Element load) {
        double kw = USUAL_KW;
        double kva = 0;
        double kvar = 0;
        double factor = USUAL_FACTOR;
        String given = "pf";
        boolean apparent = false;
        for (Property each : load.properties) {
            switch (each.name()) {
                case "kw" -> {
                    kw = each.number();
                    apparent = false;
                }
                case "kva" -> {
                    kva = each.number();
                    apparent = true;
                    given = "pf";
                }
                case "kvar" -> {
                    kvar = each.number();
                    given = "kvar";
                }
                case "pf" -> {
                    factor = factor(each);
                    given = "pf";
                }
                case "xfkva", "kwh", "allocationfactor", "cfactor", "kwhdays" -> throw allocated(each);
                default -> {}
            }
        }
        double active = apparent ? kva * Math.abs(factor) : kw;
        double byFactor = active * Math.sqrt(1 / (factor * factor) - 1) * Math.signum(factor);
        return new LoadPower(active, given.equals("kvar") ? kvar : byFactor);
    }

    private static double factor(Property given) {
        double factor = given.number();
        if (!(Math.abs(factor) <= 1) || factor == 0) {
            throw given.wrong(given.text() + " is not a power factor.", "It lies between -1 and 1 and is not 0.");
        }
        return factor;
    }

    private static UnreadableNetwork allocated(Property given) {
        return given.wrong("loads allotted from energy or transformers are not read here.", "Give kW and kvar.");
    }
}
