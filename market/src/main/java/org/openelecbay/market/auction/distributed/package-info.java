/// A double auction without an auctioneer: peers find the price and their partners by messages to their neighbours.
@NullMarked
package org.openelecbay.market.auction.distributed;

import org.jspecify.annotations.NullMarked;
