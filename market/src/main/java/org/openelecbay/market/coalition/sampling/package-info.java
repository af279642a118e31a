/// The Shapley value of any game by sampled orders and sampled coalitions, with errors (spec D.3).
@NullMarked
package org.openelecbay.market.coalition.sampling;

import org.jspecify.annotations.NullMarked;
