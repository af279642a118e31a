/// A community manager and its participants share one pool by exchange ADMM: the manager sends a mean and a price,
/// participants answer with what they would put in.
@NullMarked
package org.openelecbay.market.dispatch.exchange;

import org.jspecify.annotations.NullMarked;
