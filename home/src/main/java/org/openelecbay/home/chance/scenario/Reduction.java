package org.openelecbay.home.chance.scenario;

/// A few scenarios that stand for many.
///
/// @param order in which a method removed or selected scenarios; the kept ones of an enumeration
/// @param kept positions of the kept scenarios, ascending
/// @param probabilities of the kept ones, in that order: their own and those of the removed scenarios to
///     which each is the nearest kept one (of several as near, the one of lowest position)
/// @param cost Kantorovich distance between all scenarios and the kept ones
public record Reduction(int[] order, int[] kept, double[] probabilities, double cost) {

    /// The kept ones as scenarios.
    public Scenarios of(Scenarios all) {
        double[][] values = new double[kept.length][];
        for (int k = 0; k < kept.length; k++) {
            values[k] = all.values()[kept[k]].clone();
        }
        return new Scenarios(values, probabilities);
    }
}
