package org.openelecbay.market.game.sharing;

/// A player of the energy-sharing game in one slot.
///
/// @param discomfort weight of the squared distance from the wish, currency per kWh^2, above 0
/// @param wish the load it likes best, kWh
/// @param own renewable energy of its own, kWh
/// @param least the least load, kWh; minus infinity where there is no bound
/// @param most the most load, kWh; infinity where there is no bound
public record Building(double discomfort, double wish, double own, double least, double most) {

    public Building {
        if (!(discomfort > 0) || !Double.isFinite(discomfort)) {
            throw new IllegalArgumentException("A building minds its load by " + discomfort
                    + "; that must be above 0. Give a load that cannot move two equal bounds.");
        }
        if (!Double.isFinite(wish) || !Double.isFinite(own)) {
            throw new IllegalArgumentException(
                    "A building wishes " + wish + " kWh and has " + own + " kWh of its own. Both are finite numbers.");
        }
        if (!(least <= most) || least == Double.POSITIVE_INFINITY || most == Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "A building's load lies between " + least + " and " + most + " kWh. Exchange the two bounds?");
        }
    }

    /// A building whose load has no bounds, as in the closed form of the specification.
    public Building(double discomfort, double wish, double own) {
        this(discomfort, wish, own, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /// The load that costs it least at a price, kWh.
    public double loadAt(double price) {
        return Math.min(Math.max(wish - price / (2 * discomfort), least), most);
    }

    /// What another load than the wished one costs in comfort, currency.
    public double discomfortOf(double load) {
        return discomfort * (load - wish) * (load - wish);
    }
}
