package org.openelecbay.market.coalition;

/// A move by which one player gains.
///
/// @param player who moves
/// @param host the coalition that it joins, as it is before; 0 when it goes alone
/// @param gain more than it gets where it is
/// @param hostsAgree whether nobody in the host loses by it
public record Deviation(int player, int host, double gain, boolean hostsAgree) {}
