package org.openelecbay.market.auction.iterative;

/// A buyer with the utility w ln(eta X - cMin + 1) of its energy X (spec A.10).
///
/// @param w scale of the utility, more than zero, in the currency
/// @param eta more than zero, 1/kWh
/// @param cMin shifts the utility; eta X - cMin + 1 must stay above zero
/// @param most the most it takes, kWh, more than zero; may be infinite
public record Buyer(double w, double eta, double cMin, double most) {

    public Buyer {
        if (!(w > 0 && eta > 0 && most > 0 && Double.isFinite(cMin))) {
            throw new IllegalArgumentException("A buyer of the iterative auction has w " + w + ", eta " + eta
                    + ", cMin " + cMin + " and takes at most " + most + "; w, eta and the most must be above zero.");
        }
    }

    double utility(double energy) {
        return w * StrictMath.log(inside(energy));
    }

    double marginal(double energy) {
        return w * eta / inside(energy);
    }

    private double inside(double energy) {
        double inside = eta * energy - cMin + 1;
        if (!(inside > 0)) {
            throw new IllegalArgumentException("The utility of a buyer with eta " + eta + " and cMin " + cMin
                    + " is not defined at " + energy + " kWh. Is the start too small?");
        }
        return inside;
    }
}
