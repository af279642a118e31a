/// The reverse auction: one buyer procures from many sellers, with the supplier as fallback.
@NullMarked
package org.openelecbay.market.auction.reverse;

import org.jspecify.annotations.NullMarked;
