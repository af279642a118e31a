/// Elecbay's order life cycle: sellers list, buyers browse and order, supplier, DSO and platform accept, then delivery
/// and settlement (spec G.7).
@NullMarked
package org.openelecbay.market.listing;

import org.jspecify.annotations.NullMarked;
