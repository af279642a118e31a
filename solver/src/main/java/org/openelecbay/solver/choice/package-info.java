/// Chains in which a few things are one way or the other, or run once, and the search for their cheapest point.
@NullMarked
package org.openelecbay.solver.choice;

import org.jspecify.annotations.NullMarked;
