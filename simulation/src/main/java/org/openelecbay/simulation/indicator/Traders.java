package org.openelecbay.simulation.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Energy;
import org.openelecbay.core.MemberId;
import org.openelecbay.core.Participant;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Payment;
import org.openelecbay.core.Trade;
import org.openelecbay.market.coalition.CoalitionGame;
import org.openelecbay.market.coalition.CommunityWorth;
import org.openelecbay.market.coalition.Partition;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.SlotRecord;

/// The members that traded in some slots as players of a coalition game: what every group of them is worth by its
/// meters, and which coalitions their trades have formed. Two members stand together when a chain of trades joins them;
/// a pool joins everybody who shared in it, and where a clearing pays shares of a gain, the member and whatever paid it
/// are joined as by a trade. The worth of a group is by its meters and the supplier's prices; it knows no fees.
///
/// Source: spec C.6, D.1.
///
/// @param players by name
/// @param game worths in the currency
/// @param partition who stands with whom
public record Traders(List<MemberId> players, CoalitionGame game, Partition partition) {

    /// Everybody who traded, or paid or got a share of a gain, in these slots, by name.
    public static List<MemberId> in(DayResult day, List<SlotRecord> slots) {
        Map<ParticipantId, MemberId> owners = owners(day);
        Set<MemberId> traders = new TreeSet<>();
        for (SlotRecord slot : slots) {
            for (Trade trade : slot.clearing().trades()) {
                for (ParticipantId side : List.of(trade.seller(), trade.buyer())) {
                    if (!side.equals(ParticipantId.COMMUNITY)) {
                        traders.add(owners.getOrDefault(side, new MemberId(side.value())));
                    }
                }
            }
            for (Payment payment : slot.clearing().payments()) {
                if (payment.cause() == Cause.GAIN_SHARE) {
                    member(payment.from(), owners).ifPresent(traders::add);
                    member(payment.to(), owners).ifPresent(traders::add);
                }
            }
        }
        return List.copyOf(traders);
    }

    /// The game of these members in these slots.
    ///
    /// @param players at most as many as a [CoalitionGame] takes
    public static Traders of(DayResult day, List<SlotRecord> slots, List<MemberId> players) {
        Map<MemberId, Integer> places = new LinkedHashMap<>();
        players.forEach(player -> places.put(player, places.size()));
        CommunityWorth worth = new CommunityWorth(players.size());
        for (SlotRecord slot : slots) {
            long[] surplus = new long[players.size()];
            long[] deficit = new long[players.size()];
            for (int i = 0; i < slot.metered().size(); i++) {
                Integer place = places.get(day.participants().get(i).member());
                if (place != null) {
                    Energy injection = slot.metered().get(i).injection();
                    surplus[place] += injection.positivePart().wattHours();
                    deficit[place] += injection.negativePart().wattHours();
                }
            }
            worth.add(slot.band(), energies(surplus), energies(deficit));
        }
        return new Traders(players, worth.game(), new Partition(players.size(), coalitions(day, slots, players)));
    }

    private static List<Integer> coalitions(DayResult day, List<SlotRecord> slots, List<MemberId> players) {
        Map<ParticipantId, MemberId> owners = owners(day);
        MemberId pool = new MemberId(ParticipantId.COMMUNITY.value());
        Groups groups = new Groups();
        for (SlotRecord slot : slots) {
            for (Trade trade : slot.clearing().trades()) {
                groups.join(owners.getOrDefault(trade.seller(), pool), owners.getOrDefault(trade.buyer(), pool));
            }
            for (Payment payment : slot.clearing().payments()) {
                if (payment.cause() == Cause.GAIN_SHARE) {
                    groups.join(
                            member(payment.from(), owners).orElse(pool),
                            member(payment.to(), owners).orElse(pool));
                }
            }
        }
        Map<MemberId, Integer> coalitions = new LinkedHashMap<>();
        for (int place = 0; place < players.size(); place++) {
            coalitions.merge(groups.of(players.get(place)), 1 << place, (one, other) -> one | other);
        }
        return new ArrayList<>(coalitions.values());
    }

    /// Nobody for an account that belongs to no member.
    private static Optional<MemberId> member(Payment.Party party, Map<ParticipantId, MemberId> owners) {
        return switch (party) {
            case Payment.Participating(ParticipantId id) ->
                Optional.of(owners.getOrDefault(id, new MemberId(id.value())));
            case Payment.Holding _ -> Optional.empty();
        };
    }

    private static Map<ParticipantId, MemberId> owners(DayResult day) {
        Map<ParticipantId, MemberId> owners = new HashMap<>();
        for (Participant participant : day.participants()) {
            owners.put(participant.id(), participant.member());
        }
        return owners;
    }

    private static List<Energy> energies(long[] wattHours) {
        List<Energy> energies = new ArrayList<>(wattHours.length);
        for (long each : wattHours) {
            energies.add(Energy.ofWattHours(each));
        }
        return energies;
    }

    /// Members joined step by step.
    private static final class Groups {

        private final Map<MemberId, MemberId> parents = new HashMap<>();

        void join(MemberId one, MemberId other) {
            MemberId first = of(one);
            MemberId second = of(other);
            if (!first.equals(second)) {
                parents.put(first.compareTo(second) < 0 ? second : first, first.compareTo(second) < 0 ? first : second);
            }
        }

        MemberId of(MemberId member) {
            MemberId root = member;
            MemberId above = parents.get(root);
            while (above != null) {
                root = above;
                above = parents.get(root);
            }
            return root;
        }
    }
}
