/// Relaxed consensus and innovation: each end of a pair keeps its own estimate of the price.
@NullMarked
package org.openelecbay.market.dispatch.innovation;

import org.jspecify.annotations.NullMarked;
