/// Generalised demand bidding: everybody submits one number and knows that it moves the price.
@NullMarked
package org.openelecbay.market.game.bidding;

import org.jspecify.annotations.NullMarked;
