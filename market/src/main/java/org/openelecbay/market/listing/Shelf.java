package org.openelecbay.market.listing;

import org.openelecbay.market.TieOrder;

/// A listing in its place among the others: cheapest first, then the seller's, then the earlier.
///
/// @param tieKey the seller's in the tie order of the marketplace
record Shelf(Listing listing, long tieKey) {

    int compareTo(Shelf other, TieOrder sellers) {
        int byPrice = listing.price().compareTo(other.listing.price());
        int byKey = byPrice != 0 ? byPrice : Long.compare(tieKey, other.tieKey);
        int bySeller = byKey != 0 ? byKey : sellers.compare(listing.seller(), other.listing.seller());
        return bySeller != 0 ? bySeller : Integer.compare(listing.number(), other.listing.number());
    }
}
