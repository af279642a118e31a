/// Energy and reserve cleared together under an uncertain demand.
@NullMarked
package org.openelecbay.market.reserve;

import org.jspecify.annotations.NullMarked;
