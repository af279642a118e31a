/// The Shapley value of one slot for communities of any size: exactly over whole energies, by sampled orders with a
/// stated bound, and in the limit of a large market (spec D.1, D.3).
@NullMarked
package org.openelecbay.market.coalition.slot;

import org.jspecify.annotations.NullMarked;
