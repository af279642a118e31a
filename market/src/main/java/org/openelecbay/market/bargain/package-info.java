/// Bargains over what cooperation gains: Nash, weighted Nash, Kalai-Smorodinsky, and prices instead of payments.
@NullMarked
package org.openelecbay.market.bargain;

import org.jspecify.annotations.NullMarked;
