package org.openelecbay.simulation.index;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the peer-to-peer indices are computed from: a day without the local market and the same day with it.
///
/// @param costBase what each member pays without it, in the currency; exact, received is negative
/// @param costPeers what each member pays with it, in the same order
/// @param idealCost the least that all members together could pay; empty where nobody knows
/// @param margin the saving above which a member is willing to take part, in the currency
/// @param netBase net import (positive) or export of the community in each slot without it, kWh
/// @param netPeers the same with it
/// @param consumption of all members, kWh
/// @param generation of all members, kWh
/// @param economicWeight share of the economic indices in the overall one, 0 to 1
public record PeerDay(
        List<BigDecimal> costBase,
        List<BigDecimal> costPeers,
        Optional<BigDecimal> idealCost,
        BigDecimal margin,
        List<Double> netBase,
        List<Double> netPeers,
        double consumption,
        double generation,
        double economicWeight) {

    public PeerDay {
        costBase = List.copyOf(costBase);
        costPeers = List.copyOf(costPeers);
        netBase = List.copyOf(netBase);
        netPeers = List.copyOf(netPeers);
        if (costBase.size() != costPeers.size()) {
            throw new IllegalArgumentException("There are " + costBase.size() + " costs without the market and "
                    + costPeers.size() + " with it. Is a member missing?");
        }
        if (!(economicWeight >= 0 && economicWeight <= 1)) {
            throw new IllegalArgumentException(
                    "The economic weight " + economicWeight + " is outside 0 to 1. Is it given in percent?");
        }
    }

    /// What each member saves; exact, so that a saving of just the margin is not above it.
    List<BigDecimal> savings() {
        List<BigDecimal> savings = new ArrayList<>(costBase.size());
        for (int i = 0; i < costBase.size(); i++) {
            savings.add(costBase.get(i).subtract(costPeers.get(i)));
        }
        return savings;
    }
}
