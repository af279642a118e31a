/// What one slot costs everyone: trades, the supplier's part, penalties, fees and losses.
@NullMarked
package org.openelecbay.settlement.slot;

import org.jspecify.annotations.NullMarked;
