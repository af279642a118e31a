/// Whether a profile of strategies is an equilibrium, found by letting each player deviate alone; and what it costs.
@NullMarked
package org.openelecbay.market.game.nash;

import org.jspecify.annotations.NullMarked;
