/// Trades that pay for the way of their energy through the network.
@NullMarked
package org.openelecbay.market.charge;

import org.jspecify.annotations.NullMarked;
