package org.openelecbay.market.charge;

import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Ratio;

/// What the way of a trade costs by its distance.
///
/// @param rate for each kWh and unit of distance, not negative
/// @param losses share of the energy that is lost for each unit of distance, 0 to 1; paid at the supplier's
/// import price
/// @param buyerShare what part of both the buyer bears, 0 to 1
public record WayTerms(Price rate, Ratio losses, Ratio buyerShare) {

    private static final double MOST_MICROS = 1L << 40;

    public WayTerms {
        if (rate.isNegative()) {
            throw new IllegalArgumentException("The network charges " + rate + " for a unit of distance; it is not"
                    + " negative. A trade that relieves the network is not known by its distance.");
        }
        requireShare("share lost", losses);
        requireShare("buyer's share", buyerShare);
    }

    private static void requireShare(String what, Ratio share) {
        if (share.numerator() < 0 || share.numerator() > share.denominator()) {
            throw new IllegalArgumentException("The " + what + " is " + share + "; it lies between 0 and 1.");
        }
    }

    /// What a kWh over this distance costs; a distance beyond reach costs [Cost#BEYOND].
    Cost over(double distance, PriceBand band) {
        double charge = rate.microsPerKwh() * distance;
        double lost = Math.min(1, losses.value() * distance)
                * Math.max(0, band.importPrice().microsPerKwh());
        if (!(distance >= 0) || !(charge <= MOST_MICROS) || !(lost <= MOST_MICROS)) {
            return Cost.BEYOND;
        }
        return new Cost((long) Math.rint(charge), (long) Math.rint(lost));
    }

    /// What a kWh of a trade costs on its way, micros.
    ///
    /// @param charge of the network
    /// @param losses at the price of lost energy
    record Cost(long charge, long losses) {

        static final Cost BEYOND = new Cost(Long.MAX_VALUE / 8, 0);

        long sum() {
            return charge + losses;
        }
    }
}
