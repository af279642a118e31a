package org.openelecbay.market.auction.english;

import java.time.Instant;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;

/// A bid that is called out.
///
/// @param bidder who calls
/// @param price per kWh
/// @param time when
public record Call(ParticipantId bidder, Price price, Instant time) {}
