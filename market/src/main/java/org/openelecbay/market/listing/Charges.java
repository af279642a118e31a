package org.openelecbay.market.listing;

import org.openelecbay.core.Money;

/// Who pays and gets what for one order; together nothing.
///
/// @param buyerPays energy, the platform's fee and the network
/// @param sellerGets energy less the platform's fee
/// @param platform both fees
/// @param dso the network
public record Charges(Money buyerPays, Money sellerGets, Money platform, Money dso) {}
