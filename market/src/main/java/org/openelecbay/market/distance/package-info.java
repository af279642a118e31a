/// Distances between participants: on a ring, along lines, and electrical (spec C.2).
@NullMarked
package org.openelecbay.market.distance;

import org.jspecify.annotations.NullMarked;
