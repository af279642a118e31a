/// Consensus by the alternating direction method of multipliers: pairs agree on quantities, both ends know the price.
@NullMarked
package org.openelecbay.market.dispatch.consensus;

import org.jspecify.annotations.NullMarked;
