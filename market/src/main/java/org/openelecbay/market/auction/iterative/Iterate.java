package org.openelecbay.market.auction.iterative;

/// What is on the table in one round; rows are buyers, columns sellers.
///
/// @param bids what each buyer pays for what it got from each seller the round before
/// @param asks what each seller asks per squared kWh
/// @param allocation what the auctioneer makes of both, kWh
public record Iterate(double[][] bids, double[][] asks, double[][] allocation) {}
