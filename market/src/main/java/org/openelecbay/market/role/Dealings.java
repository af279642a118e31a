package org.openelecbay.market.role;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Trade;

/// What everybody bought and sold in an interval, and who bought from whom.
///
/// Summed over everybody, what was bought is what was sold. A trade with the community as one side counts for the other
/// side alone. Source: spec E.7.
///
/// @param <K> how participants are named
/// @param byParticipant all that were asked about, in their order, then others that traded
/// @param coupling kWh by buyer and seller, in the order of the first trade of each pair
public record Dealings<K>(Map<K, Dealing> byParticipant, Map<Pair<K>, Double> coupling) {

    private static final double WATT_HOURS = 1_000;

    /// Who bought from whom.
    public record Pair<K>(K buyer, K seller) {}

    /// So many kWh from a seller to a buyer.
    public record Deal<K>(K buyer, K seller, double energy) {}

    public Dealings {
        byParticipant = Collections.unmodifiableMap(new LinkedHashMap<>(byParticipant));
        coupling = Collections.unmodifiableMap(new LinkedHashMap<>(coupling));
    }

    /// The dealings of an interval.
    ///
    /// @throws IllegalArgumentException when a deal is of less than nothing or of one with itself
    public static <K> Dealings<K> of(Collection<K> participants, List<Deal<K>> deals) {
        Map<K, Dealing> dealings = new LinkedHashMap<>();
        participants.forEach(each -> dealings.put(each, Dealing.NONE));
        Map<Pair<K>, Double> coupling = new LinkedHashMap<>();
        for (Deal<K> deal : deals) {
            if (!(deal.energy() >= 0) || deal.buyer().equals(deal.seller())) {
                throw new IllegalArgumentException(deal.seller() + " sells " + deal.energy() + " kWh to " + deal.buyer()
                        + ". A trade is of zero or more and between two.");
            }
            dealings.merge(deal.buyer(), new Dealing(deal.energy(), 0), Dealing::plus);
            dealings.merge(deal.seller(), new Dealing(0, deal.energy()), Dealing::plus);
            coupling.merge(new Pair<>(deal.buyer(), deal.seller()), deal.energy(), Double::sum);
        }
        return new Dealings<>(dealings, coupling);
    }

    /// The dealings of cleared trades; the community is nobody's partner and has no role.
    public static Dealings<ParticipantId> ofTrades(Collection<ParticipantId> participants, List<Trade> trades) {
        Dealings<ParticipantId> all = of(
                participants,
                trades.stream()
                        .map(trade -> new Deal<>(
                                trade.buyer(), trade.seller(), trade.quantity().wattHours() / WATT_HOURS))
                        .toList());
        Map<ParticipantId, Dealing> members = new LinkedHashMap<>(all.byParticipant);
        members.remove(ParticipantId.COMMUNITY);
        return new Dealings<>(members, all.coupling);
    }

    /// These intervals as one, as for a whole day.
    public static <K> Dealings<K> together(Collection<Dealings<K>> intervals) {
        Map<K, Dealing> dealings = new LinkedHashMap<>();
        Map<Pair<K>, Double> coupling = new LinkedHashMap<>();
        for (Dealings<K> each : intervals) {
            each.byParticipant.forEach((who, dealing) -> dealings.merge(who, dealing, Dealing::plus));
            each.coupling.forEach((pair, energy) -> coupling.merge(pair, energy, Double::sum));
        }
        return new Dealings<>(dealings, coupling);
    }

    /// What a participant bought and sold; nothing where it did not trade.
    public Dealing of(K participant) {
        return byParticipant.getOrDefault(participant, Dealing.NONE);
    }
}
