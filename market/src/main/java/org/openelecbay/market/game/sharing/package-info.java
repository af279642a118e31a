/// The energy-sharing game among buildings: a slot in closed form, several hours as one program.
@NullMarked
package org.openelecbay.market.game.sharing;

import org.jspecify.annotations.NullMarked;
