/// Pools: after delivery the community buys what its members had left over and sells it to those who lacked it.
@NullMarked
package org.openelecbay.market.pool;

import org.jspecify.annotations.NullMarked;
