/// Energy that is sold together with what its forecast may miss.
@NullMarked
package org.openelecbay.market.deviation;

import org.jspecify.annotations.NullMarked;
