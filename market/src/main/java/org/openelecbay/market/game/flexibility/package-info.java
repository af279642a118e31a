/// Flexibility for a price: sellers decide how much of it they secure and thereby what it costs.
@NullMarked
package org.openelecbay.market.game.flexibility;

import org.jspecify.annotations.NullMarked;
