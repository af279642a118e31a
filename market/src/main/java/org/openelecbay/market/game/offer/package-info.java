/// Sellers that offer a price and a share of their profit, and buyers that accept or reject.
@NullMarked
package org.openelecbay.market.game.offer;

import org.jspecify.annotations.NullMarked;
