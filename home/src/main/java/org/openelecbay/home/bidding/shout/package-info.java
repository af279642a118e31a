/// Traders that shout bids and offers in a continuous market and learn from what they hear: ZI-C and ZIP (spec A.8).
///
/// Prices are floating point here, as the specification allows; they become whole micros once, in
/// [org.openelecbay.home.bidding.shout.Quote].
@NullMarked
package org.openelecbay.home.bidding.shout;

import org.jspecify.annotations.NullMarked;
