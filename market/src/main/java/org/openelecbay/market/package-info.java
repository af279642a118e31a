/// The market rules: what a rule may know, and the two families that clear one slot.
///
/// A [org.openelecbay.market.MarketMechanism] turns orders into trades before delivery; a
/// [org.openelecbay.market.SharingRule] shares what was metered after delivery. Both are pure.
@NullMarked
package org.openelecbay.market;

import org.jspecify.annotations.NullMarked;
