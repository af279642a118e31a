/// The English auction: open outcry with a soft close, its proxy form, and the market rule built on it.
@NullMarked
package org.openelecbay.market.auction.english;

import org.jspecify.annotations.NullMarked;
