/// Clearing a slot's orders in pairs: centrally, by consensus, and by relaxed consensus.
@NullMarked
package org.openelecbay.market.dispatch.book;

import org.jspecify.annotations.NullMarked;
