/// Payoffs to which few or no coalitions object: the core, the least core and the nucleolus.
@NullMarked
package org.openelecbay.market.coalition.core;

import org.jspecify.annotations.NullMarked;
