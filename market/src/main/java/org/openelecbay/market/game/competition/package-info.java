/// Sellers that compete by price: for buyers that evolve, and for buyers that tell them apart.
@NullMarked
package org.openelecbay.market.game.competition;

import org.jspecify.annotations.NullMarked;
