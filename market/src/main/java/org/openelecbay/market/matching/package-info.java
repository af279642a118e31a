/// Matching of peers by energy, distance or price, and the aggregator's choice among the three (spec C).
@NullMarked
package org.openelecbay.market.matching;

import org.jspecify.annotations.NullMarked;
