package org.openelecbay.market.dispatch.innovation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
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

/// Relaxed consensus between participants on a wire (spec F.3): with the same numbers as [InnovationKernel] as long as
/// everybody speaks. Whether a step was the last is known when its proposals have been heard, so that there
/// is one round
/// more than steps.
///
/// @param run of the clearing
/// @param price that everybody expects at first, currency per kWh
/// @param steps of the estimates
/// @param stopping its absolute tolerance counts
/// @param patience on the wire
public record InnovationConversation(long run, double price, Steps steps, Stopping stopping, Patience patience) {

    /// Lets the traders of a market talk.
    ///
    /// @param record is shown what leaves anybody
    public Agreement hold(BilateralMarket market, WireConditions conditions, Consumer<Sent> record) {
        RoundTable table = RoundTable.of(market);
        int steward = market.traders().size();
        List<InnovationPeer> peers = new ArrayList<>();
        for (int n = 0; n < steward; n++) {
            peers.add(new InnovationPeer(
                    n,
                    run,
                    market.traders().get(n),
                    table.partners()[n],
                    table.charges(market, n),
                    steward,
                    patience,
                    price,
                    steps));
        }
        Steward judge = new Steward(
                steward, run, new Closeness.OfTheWorst(), oneMore(), patience, 0, (_, penalty, _, _) -> penalty);
        Conversation conversation = RoundTable.hold(peers, judge, conditions, record);
        return agreement(market, table, peers, judge, conversation);
    }

    private Stopping oneMore() {
        return new Stopping(stopping.absolute(), stopping.relative(), stopping.mostIterations() + 1);
    }

    private static Agreement agreement(
            BilateralMarket market,
            RoundTable table,
            List<InnovationPeer> peers,
            Steward judge,
            Conversation conversation) {
        double[] trades = new double[market.pairs().size()];
        double[] prices = new double[trades.length];
        double apart = 0;
        for (int e = 0; e < trades.length; e++) {
            Partnership pair = market.pairs().get(e);
            InnovationPeer seller = peers.get(pair.seller());
            InnovationPeer buyer = peers.get(pair.buyer());
            int atSeller = Arrays.binarySearch(table.partners()[pair.seller()], pair.buyer());
            int atBuyer = Arrays.binarySearch(table.partners()[pair.buyer()], pair.seller());
            prices[e] = (seller.price(atSeller) + buyer.price(atBuyer)) / 2;
            boolean isHeld = seller.has(atSeller)
                    && buyer.has(atBuyer)
                    && !judge.silent().contains(pair.seller())
                    && !judge.silent().contains(pair.buyer());
            trades[e] = isHeld ? (seller.energy(atSeller) + buyer.energy(atBuyer)) / 2 : 0;
            apart = Math.max(apart, isHeld ? Math.abs(seller.energy(atSeller) - buyer.energy(atBuyer)) : 0);
        }
        Set<Integer> implausible = RoundTable.named(peers, PairPeer::implausible, Set.of());
        Set<Integer> silent = RoundTable.named(peers, PairPeer::silent, implausible);
        silent.addAll(judge.silent());
        return new Agreement(
                trades,
                prices,
                Math.max(0, judge.iterations() - 1),
                apart,
                judge.converged() && peers.stream().noneMatch(PairPeer::isAbandoned),
                silent,
                implausible,
                Set.of(),
                conversation);
    }
}
