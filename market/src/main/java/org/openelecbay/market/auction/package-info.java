/// Auctions: the call double auction and its discriminatory views, all on one matching of the book.
@NullMarked
package org.openelecbay.market.auction;

import org.jspecify.annotations.NullMarked;
