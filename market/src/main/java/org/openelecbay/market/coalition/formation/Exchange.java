package org.openelecbay.market.coalition.formation;

/// The asked player answers with what it has over and what a unit on the way between the two would save.
///
/// @param seller answers
/// @param buyer asked
/// @param has the whole surplus of the seller, above zero
/// @param margin money for a unit, fee paid, above zero
public record Exchange(int seller, int buyer, long has, long margin) implements Stage {}
