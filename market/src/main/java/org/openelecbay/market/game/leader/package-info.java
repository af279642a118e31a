/// Games in which one side announces a price and the other side answers it.
@NullMarked
package org.openelecbay.market.game.leader;

import org.jspecify.annotations.NullMarked;
