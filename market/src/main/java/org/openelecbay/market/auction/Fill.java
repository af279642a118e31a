package org.openelecbay.market.auction;

import org.openelecbay.core.Energy;
import org.openelecbay.core.OrderId;

/// How much of one segment of an order trades.
///
/// @param order the order
/// @param segment counts the segments of the order from 1
/// @param quantity more than zero
public record Fill(OrderId order, int segment, Energy quantity) {}
