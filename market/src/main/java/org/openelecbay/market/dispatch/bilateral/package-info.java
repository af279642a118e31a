/// Peers that trade in pairs, and what would be best for all of them together.
@NullMarked
package org.openelecbay.market.dispatch.bilateral;

import org.jspecify.annotations.NullMarked;
