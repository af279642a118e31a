/// The iterative double auction: bids and asks that reveal no curve, round by round, to the greatest welfare.
@NullMarked
package org.openelecbay.market.auction.iterative;

import org.jspecify.annotations.NullMarked;
