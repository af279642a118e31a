/// Coalitions that form by merge and split over a network that asks a fee for the way (spec D.6).
@NullMarked
package org.openelecbay.market.coalition.formation;

import org.jspecify.annotations.NullMarked;
