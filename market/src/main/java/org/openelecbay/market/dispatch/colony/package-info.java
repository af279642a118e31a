/// Ants propose who trades with whom, and nobody takes their word for it.
@NullMarked
package org.openelecbay.market.dispatch.colony;

import org.jspecify.annotations.NullMarked;
