/// Microgrids that set both price and quantity.
@NullMarked
package org.openelecbay.market.game.microgrid;

import org.jspecify.annotations.NullMarked;
