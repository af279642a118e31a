package org.openelecbay.market.dispatch.consensus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openelecbay.market.dispatch.Stopping;
import org.openelecbay.market.dispatch.bilateral.BilateralMarket;
import org.openelecbay.market.dispatch.bilateral.Partnership;
import org.openelecbay.market.dispatch.peer.Agreement;
import org.openelecbay.market.dispatch.peer.Closeness;
import org.openelecbay.market.dispatch.peer.PairPeer;
import org.openelecbay.market.dispatch.peer.Patience;
import org.openelecbay.market.dispatch.peer.RoundTable;
import org.openelecbay.market.dispatch.peer.Steward;
import org.openelecbay.market.dispatch.wire.Conversation;
import org.openelecbay.market.dispatch.wire.Sent;
import org.openelecbay.market.dispatch.wire.WireConditions;

/// Consensus ADMM between participants on a wire (spec F.2): with the same numbers as [ConsensusKernel] as long as
/// everybody speaks, however badly the wire works.
///
/// @param run of the clearing
/// @param price that everybody expects at first, currency per kWh
/// @param penalty of the iterations
/// @param relaxation as in [ConsensusKernel]
/// @param stopping its absolute tolerance counts
/// @param patience on the wire
public record ConsensusConversation(
        long run, double price, Penalty penalty, double relaxation, Stopping stopping, Patience patience) {

    /// Lets the traders of a market talk.
    ///
    /// @param record is shown what leaves anybody
    public Agreement hold(BilateralMarket market, WireConditions conditions, Consumer<Sent> record) {
        RoundTable table = RoundTable.of(market);
        int steward = market.traders().size();
        List<ConsensusPeer> peers = new ArrayList<>();
        for (int n = 0; n < steward; n++) {
            peers.add(new ConsensusPeer(
                    n,
                    run,
                    market.traders().get(n),
                    table.partners()[n],
                    table.charges(market, n),
                    steward,
                    patience,
                    price,
                    penalty.start(),
                    relaxation));
        }
        Steward judge = new Steward(
                steward,
                run,
                new Closeness.OfAll(2L * market.pairs().size()),
                stopping,
                patience,
                penalty.start(),
                penalty::after);
        Conversation conversation = RoundTable.hold(peers, judge, conditions, record);
        return agreement(market, table, peers, judge, conversation);
    }

    private Agreement agreement(
            BilateralMarket market,
            RoundTable table,
            List<ConsensusPeer> peers,
            Steward judge,
            Conversation conversation) {
        double[] trades = new double[market.pairs().size()];
        double[] prices = new double[trades.length];
        boolean[] disputed = new boolean[trades.length];
        Set<Integer> implausible = RoundTable.named(peers, PairPeer::implausible, Set.of());
        Set<Integer> silent = RoundTable.named(peers, PairPeer::silent, implausible);
        silent.addAll(judge.silent());
        boolean abandoned = peers.stream().anyMatch(PairPeer::isAbandoned);
        for (int e = 0; e < trades.length; e++) {
            Partnership pair = market.pairs().get(e);
            ConsensusPeer seller = peers.get(pair.seller());
            ConsensusPeer buyer = peers.get(pair.buyer());
            int atSeller = Arrays.binarySearch(table.partners()[pair.seller()], pair.buyer());
            int atBuyer = Arrays.binarySearch(table.partners()[pair.buyer()], pair.seller());
            prices[e] = (seller.price(atSeller) + buyer.price(atBuyer)) / 2;
            boolean isHeld = seller.has(atSeller)
                    && buyer.has(atBuyer)
                    && !judge.silent().contains(pair.seller())
                    && !judge.silent().contains(pair.buyer());
            disputed[e] = isHeld
                    && seller.iteration() == buyer.iteration()
                    && Math.abs(seller.price(atSeller) - buyer.price(atBuyer)) > stopping.absolute();
            trades[e] = isHeld && !disputed[e] ? (seller.energy(atSeller) + buyer.energy(atBuyer)) / 2 : 0;
        }
        return new Agreement(
                trades,
                prices,
                judge.iterations(),
                judge.primal(),
                judge.converged() && !abandoned,
                silent,
                implausible,
                Agreement.disputing(
                        market,
                        disputed,
                        Stream.of(silent, implausible).flatMap(Set::stream).collect(Collectors.toSet())),
                conversation);
    }
}
