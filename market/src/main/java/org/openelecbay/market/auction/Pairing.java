package org.openelecbay.market.auction;

/// Which filled bid trades with which filled offer: both ladders from the top, the smaller rest first.
final class Pairing {

    private final int[] bidRanks;
    private final int[] offerRanks;
    private final long[] wattHours;
    private int count;

    private Pairing(int most) {
        this.bidRanks = new int[most];
        this.offerRanks = new int[most];
        this.wattHours = new long[most];
    }

    /// Pairs two sides that are filled by the same total.
    static Pairing of(Fills bids, Fills offers) {
        Pairing pairing = new Pairing(bids.end() + offers.end());
        int bid = 0;
        int offer = 0;
        long bidLeft = bids.at(0);
        long offerLeft = offers.at(0);
        while (bid < bids.end() && offer < offers.end()) {
            long matched = Math.min(bidLeft, offerLeft);
            if (matched > 0) {
                pairing.add(bid, offer, matched);
            }
            bidLeft -= matched;
            offerLeft -= matched;
            if (bidLeft == 0) {
                bidLeft = bids.at(++bid);
            }
            if (offerLeft == 0) {
                offerLeft = offers.at(++offer);
            }
        }
        return pairing;
    }

    int count() {
        return count;
    }

    int bidRank(int pair) {
        return bidRanks[pair];
    }

    int offerRank(int pair) {
        return offerRanks[pair];
    }

    long wattHours(int pair) {
        return wattHours[pair];
    }

    private void add(int bid, int offer, long matched) {
        bidRanks[count] = bid;
        offerRanks[count] = offer;
        wattHours[count] = matched;
        count++;
    }
}
