/// Whether trades and orders fit the network: the check of one trade, of a clearing, and who is curtailed.
@NullMarked
package org.openelecbay.grid.trade;

import org.jspecify.annotations.NullMarked;
