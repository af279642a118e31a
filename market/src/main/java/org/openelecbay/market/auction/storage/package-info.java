/// The modified auction for shared storage: who takes part, the auctioneer's price, and the burden of excess
/// supply.
@NullMarked
package org.openelecbay.market.auction.storage;

import org.jspecify.annotations.NullMarked;
