/// Rules that share what the community gains by coalitional values (spec D).
@NullMarked
package org.openelecbay.market.coalition.sharing;

import org.jspecify.annotations.NullMarked;
