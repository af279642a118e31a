/// What the auctions that clear a slot in one go have in common: who takes part, the tally of their trades and
/// the reasons for the orders that did not trade.
@NullMarked
package org.openelecbay.market.auction.session;

import org.jspecify.annotations.NullMarked;
