package org.openelecbay.home.study.shifting;

/// What a player does. Powers in kW, one number a step.
///
/// @param loadKw of its movable load
/// @param generationKw that it uses
/// @param chargeKw into its storage
/// @param dischargeKw out of its storage
public record Move(double[] loadKw, double[] generationKw, double[] chargeKw, double[] dischargeKw) {

    /// A load alone.
    static Move of(double[] loadKw) {
        int steps = loadKw.length;
        return new Move(loadKw, new double[steps], new double[steps], new double[steps]);
    }

    /// What it draws in a step less what it gives, kW.
    public double netKw(int step) {
        return loadKw[step] - generationKw[step] + chargeKw[step] - dischargeKw[step];
    }

    /// The point a part of the way to another move.
    Move towards(Move other, double part) {
        return new Move(
                mixed(loadKw, other.loadKw, part),
                mixed(generationKw, other.generationKw, part),
                mixed(chargeKw, other.chargeKw, part),
                mixed(dischargeKw, other.dischargeKw, part));
    }

    /// The most by which a power differs from another move's, kW.
    double distance(Move other) {
        double most = 0;
        for (int t = 0; t < loadKw.length; t++) {
            most = Math.max(most, Math.abs(loadKw[t] - other.loadKw[t]));
            most = Math.max(most, Math.abs(netKw(t) - other.netKw(t)));
        }
        return most;
    }

    private static double[] mixed(double[] one, double[] other, double part) {
        double[] mixed = new double[one.length];
        for (int t = 0; t < mixed.length; t++) {
            mixed[t] = one[t] + part * (other[t] - one[t]);
        }
        return mixed;
    }
}
