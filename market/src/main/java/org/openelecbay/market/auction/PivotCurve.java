package org.openelecbay.market.auction;

import java.util.Arrays;

/// What energy that one owner gives up would be worth to the others of its side and to the other side.
///
/// A buyer that steps back frees energy, watt-hour by watt-hour for the best use: the highest bid that is not served
/// yet, or the dearest offer that then need not deliver. Sorted together, unserved bids and served offers from the
/// highest limit down are one curve, and what the buyer takes from the others is the worth of its first watt-hours,
/// the owner's own unserved bids left out. For a seller it is unserved offers and served bids from the lowest limit up.
/// One pass builds the curve, and each owner is answered by a binary search.
final class PivotCurve {

    private static final int OTHER_SIDE = -1;
    private static final int END = -1;

    private final long[] limits;
    private final int[] pieceOwners;
    private final long[] ends;
    private final long[] worths;
    private final int[] firstOwn;
    private final int[] nextOwn;
    private int pieces;

    private PivotCurve(int most, int owners) {
        this.limits = new long[most];
        this.pieceOwners = new int[most];
        this.ends = new long[most];
        this.worths = new long[most];
        this.firstOwn = new int[owners];
        this.nextOwn = new int[most];
    }

    /// @param own the side whose owners are asked for
    /// @param owners of all ranks of that side
    static PivotCurve of(Ladder own, Fills ownFills, Ladder other, Fills otherFills, Owners owners) {
        int ownRank = Math.max(0, ownFills.last());
        int otherRank = otherFills.last();
        PivotCurve curve = new PivotCurve(own.size() - ownRank + otherRank + 1, owners.count());
        while (ownRank < own.size() || otherRank >= 0) {
            boolean ownFirst = ownRank < own.size()
                    && (otherRank < 0 || isBefore(own, own.limit(ownRank), other.limit(otherRank)));
            if (ownFirst) {
                long unserved = own.quantity(ownRank) - ownFills.at(ownRank);
                curve.add(owners.at(ownRank), own.limit(ownRank), unserved);
                ownRank++;
            } else {
                curve.add(OTHER_SIDE, other.limit(otherRank), otherFills.at(otherRank));
                otherRank--;
            }
        }
        curve.linkOwners();
        return curve;
    }

    /// What the first watt-hours of the curve are worth without the pieces of this owner, in nanos.
    ///
    /// @param wattHours at most what the owner trades
    long worth(int owner, long wattHours) {
        long reach = wattHours;
        long skipped = 0;
        for (int piece = firstOwn[owner]; piece != END && start(piece) < reach; piece = nextOwn[piece]) {
            reach += ends[piece] - start(piece);
            skipped += worths[piece] - worthBefore(piece);
        }
        return worthOfFirst(reach) - skipped;
    }

    private static boolean isBefore(Ladder own, long ownLimit, long otherLimit) {
        return own.isBids() ? ownLimit >= otherLimit : ownLimit <= otherLimit;
    }

    private void add(int owner, long limit, long wattHours) {
        if (wattHours > 0) {
            limits[pieces] = limit;
            pieceOwners[pieces] = owner;
            ends[pieces] = start(pieces) + wattHours;
            worths[pieces] = worthBefore(pieces) + limit * wattHours;
            pieces++;
        }
    }

    private void linkOwners() {
        Arrays.fill(firstOwn, END);
        for (int piece = pieces - 1; piece >= 0; piece--) {
            int owner = pieceOwners[piece];
            if (owner != OTHER_SIDE) {
                nextOwn[piece] = firstOwn[owner];
                firstOwn[owner] = piece;
            }
        }
    }

    private long worthOfFirst(long wattHours) {
        int found = Arrays.binarySearch(ends, 0, pieces, wattHours);
        int piece = found >= 0 ? found : -found - 1;
        return worths[piece] - limits[piece] * (ends[piece] - wattHours);
    }

    private long start(int piece) {
        return piece == 0 ? 0 : ends[piece - 1];
    }

    private long worthBefore(int piece) {
        return piece == 0 ? 0 : worths[piece - 1];
    }
}
