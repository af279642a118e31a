package org.openelecbay.market.auction;

import java.util.Optional;
import org.openelecbay.core.Price;

/// Everything McAfee's auction finds out about a book, for display and for the golden vectors.
///
/// @param candidate the mean of the next bid and offer; empty when one is missing and nothing stands in for it
/// @param full true when all trades of the call auction are made at the candidate price
/// @param reduction what happens otherwise
public record McAfeeOutcome(Optional<Price> candidate, boolean full, ReductionOutcome reduction) {}
