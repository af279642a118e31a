/// Orders as curves, and whole watt-hours of what a game or a program finds on them.
@NullMarked
package org.openelecbay.market.auction.curve;

import org.jspecify.annotations.NullMarked;
