/// The continuous double auction: a live book on primitives, the fold that says what it must do, and the rule on both.
@NullMarked
package org.openelecbay.market.auction.continuous;

import org.jspecify.annotations.NullMarked;
