/// What each participant turned out to be, from its trades: buyer, seller, both or neither.
@NullMarked
package org.openelecbay.market.role;

import org.jspecify.annotations.NullMarked;
