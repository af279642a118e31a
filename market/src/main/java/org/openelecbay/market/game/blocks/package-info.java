/// The bidding game of Elecbay: members switch flexible demand and generation on or off in one slot.
@NullMarked
package org.openelecbay.market.game.blocks;

import org.jspecify.annotations.NullMarked;
