package org.openelecbay.market.dispatch.colony;

import java.util.Map;
import java.util.Optional;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Traffic;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Property;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.auction.Ladder;
import org.openelecbay.market.auction.session.Session;
import org.openelecbay.market.auction.session.Tally;

/// Books what an untrusted proposer found, if it stands the check; otherwise nothing trades, everybody stays with the
/// supplier's price, and the reason names the proposer and what it did.
///
/// Source: docs/reference/ant-colony.md.
public final class ProposedClearing implements MarketMechanism {

    private final Proposer proposer;

    public ProposedClearing(Proposer proposer) {
        this.proposer = proposer;
    }

    @Override
    public Clearing clear(OrderBook book, SlotContext context) {
        return Session.of(book, context, (bids, offers, tally) -> {
            bids.breakTies(bids.size(), context.ties());
            offers.breakTies(offers.size(), context.ties());
            Proposal proposal = proposer.propose(bids, offers, context);
            tally.said(
                    traffic((long) bids.size() + offers.size(), proposal.pairs().size()));
            Optional<String> refusal = ProposalCheck.refusal(bids, offers, proposal);
            if (refusal.isPresent()) {
                String why = "The proposal of " + proposer.name() + " was refused. " + refusal.get();
                tally.whyNot(why, why);
                return why + " Nothing trades, and all stay with the supplier's prices.";
            }
            enter(proposal, bids, offers, tally);
            return proposal.remark();
        });
    }

    @Override
    public Map<Property, String> exceptions() {
        return Map.of(
                Property.EFFICIENT,
                "The proposer searches by chance; its welfare is never above the greatest and may be below it.",
                Property.SYMMETRIC,
                "Among equal orders the ranks and the draws of the proposer decide.",
                Property.TRUTHFUL,
                "A pair trades in the middle of its limits, so shading one's limit can pay.");
    }

    private static void enter(Proposal proposal, Ladder bids, Ladder offers, Tally tally) {
        for (Proposal.Pair pair : proposal.pairs()) {
            tally.trade(
                    bids.orderIndex(pair.bid()),
                    offers.orderIndex(pair.offer()),
                    pair.wattHours(),
                    pair.price(),
                    pair.price());
        }
    }

    /// The book to the proposer and its pairs back.
    private static Traffic traffic(long steps, long pairs) {
        return new Traffic(
                1, 2, steps * (Traffic.ID + 2L * Traffic.NUMBER) + pairs * (2L * Traffic.ID + 2L * Traffic.NUMBER));
    }
}
