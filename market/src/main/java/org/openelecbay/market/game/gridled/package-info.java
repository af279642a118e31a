/// The grid raises its price at a peak, and the prosumers trade among themselves instead.
@NullMarked
package org.openelecbay.market.game.gridled;

import org.jspecify.annotations.NullMarked;
