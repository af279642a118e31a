/// Peers that hold a round with their partners, and the steward who only hears how far apart they still are.
@NullMarked
package org.openelecbay.market.dispatch.peer;

import org.jspecify.annotations.NullMarked;
