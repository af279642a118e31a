/// From what a home will lack or have left to an order in the market.
@NullMarked
package org.openelecbay.home.bidding;

import org.jspecify.annotations.NullMarked;
