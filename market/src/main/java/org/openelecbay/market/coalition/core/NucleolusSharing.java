package org.openelecbay.market.coalition.core;

import java.util.List;
import java.util.Map;
import org.openelecbay.core.Clearing;
import org.openelecbay.market.Position;
import org.openelecbay.market.Property;
import org.openelecbay.market.SharingRule;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.pool.Pool;

/// Everybody gains its payoff in the nucleolus of the slot: no group has reason to complain, and the group with most
/// reason has as little as can be. Energy is traded at mid-market, payments bring about the rest.
///
/// What a slot gains is shared as [PoolNucleolus] says; where that is more than can be tried, by the core payoff at the
/// shadow price, and the reason says so. Source: spec D.5.
public final class NucleolusSharing implements SharingRule {

    @Override
    public Clearing share(List<Position> positions, SlotContext context) {
        Pool pool = Pool.of(positions, context);
        if (pool.isClosed()) {
            return pool.nothing();
        }
        PoolNucleolus parts =
                PoolNucleolus.of(pool.sellers().wattHours(), pool.buyers().wattHours());
        boolean shortOfSupply = pool.supply().compareTo(pool.demand()) < 0;
        Clearing clearing = pool.sharingTheGain(
                parts.sellers(),
                parts.buyers(),
                "Everybody gains its share in the nucleolus of this slot; energy is traded at mid-market and payments"
                        + " make up the difference.",
                why(parts.ground(), shortOfSupply ? "seller" : "buyer", shortOfSupply ? "buyer" : "seller"));
        return parts.ground() == PoolNucleolus.Ground.TOO_MANY ? clearing.asStandIn() : clearing;
    }

    private static String why(PoolNucleolus.Ground ground, String scarce, String ample) {
        return switch (ground) {
            case NOBODY_MISSED ->
                "The others would share as much without any one " + ample + ", so the " + ample
                        + "s gain nothing and the " + scarce + "s gain all.";
            case BALANCED -> "Supply equals demand, so both sides gain half.";
            case ONE_AGAINST_MANY ->
                "Of those who are missed one is alone on its side, and halves with every other what would be lost"
                        + " without that one; a " + ample + " who is not missed gains nothing.";
            case ENUMERATED ->
                "Every coalition of those who are missed was tried; a " + ample + " who is not missed gains nothing.";
            case TOO_MANY ->
                "More than " + PoolNucleolus.MOST_ENUMERATED + " members are missed, too many to try every coalition,"
                        + " so this is not the nucleolus but the core payoff at the shadow price: the " + scarce
                        + "s gain all.";
        };
    }

    @Override
    public Map<Property, String> exceptions() {
        return Map.of(Property.TRUTHFUL, "Nobody reports a limit; the meters speak.");
    }
}
