/// The one price at which participants, each a line between two bounds, take what there is.
@NullMarked
package org.openelecbay.market.game.price;

import org.jspecify.annotations.NullMarked;
