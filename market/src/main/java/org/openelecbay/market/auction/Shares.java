package org.openelecbay.market.auction;

import org.openelecbay.core.Ratio;

/// The share `k` of a price interval.
final class Shares {

    private Shares() {}

    static Ratio requireShare(Ratio k) {
        if (k.numerator() < 0 || k.numerator() > k.denominator()) {
            throw new IllegalArgumentException("k is the share of the way from the offer to the bid, from 0 to 1, not "
                    + words(k) + ". Is it given in percent?");
        }
        return k;
    }

    static String words(Ratio k) {
        return k.numerator() + "/" + k.denominator();
    }
}
