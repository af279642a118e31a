/// Fast, stable ranking of positions by a whole number.
@NullMarked
package org.openelecbay.market.ranking;

import org.jspecify.annotations.NullMarked;
