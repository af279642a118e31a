/// Coalitions: what each is worth, who gets what of it, and whether anybody wants to leave (spec C.6, D.1, D.2).
@NullMarked
package org.openelecbay.market.coalition;

import org.jspecify.annotations.NullMarked;
