package org.openelecbay.settlement.tier;

import java.util.List;
import org.openelecbay.core.Account;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Energy;
import org.openelecbay.core.MemberAccount;
import org.openelecbay.core.MemberId;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.Price;
import org.openelecbay.core.Slot;
import org.openelecbay.settlement.ledger.Transfer;
import org.openelecbay.settlement.slot.Posting;

/// One slot of two markets in a row: what was committed at the day-ahead price, contracts between members at
/// theirs, and deviations in real time, each alone or netted over the community.
///
/// Contracts stay as committed, so whoever fails buys or leaves the energy in real time: a seller that is
/// short and a buyer that is long. It pays a penalty for what of its contracts it so failed, if there is one.
/// All transfers together are zero over all accounts, as every one has two sides. Source: spec scheduling 8.
public final class TwoTierSettlement {

    private final Slot slot;
    private final List<TierPosition> positions;
    private final List<PeerContract> contracts;
    private final Price penalty;

    /// @param positions at most one for each member
    /// @param contracts between members of the day before
    /// @param penalty per kWh of a contract that its party fails; not negative
    public TwoTierSettlement(Slot slot, List<TierPosition> positions, List<PeerContract> contracts, Price penalty) {
        if (positions.stream().map(TierPosition::member).distinct().count() < positions.size()) {
            throw new IllegalArgumentException(
                    "A member has two positions in one slot. Add them up: its meters are billed together.");
        }
        if (penalty.isNegative()) {
            throw new IllegalArgumentException(
                    "The penalty is " + penalty + ". It is not negative, or failing would pay.");
        }
        this.slot = slot;
        this.positions = List.copyOf(positions);
        this.contracts = List.copyOf(contracts);
        this.penalty = penalty;
    }

    /// Every deviation is settled with the supplier alone.
    public List<Transfer> alone(ImbalancePricing pricing, int run) {
        Posting posting = committed(run);
        for (TierPosition position : positions) {
            posting.pay(
                    account(position.member()),
                    NamedAccount.SUPPLIER,
                    position.prices().imbalance(position.deviation(), pricing),
                    size(position.deviation()),
                    Cause.DEVIATION);
        }
        return posting.transfers();
    }

    /// The supplier settles the community's net, and [CommunityNetting] hands it on.
    ///
    /// @param prices of the community's connection
    public List<Transfer> netted(TierPrices prices, int run) {
        Posting posting = committed(run);
        CommunityNetting netting = CommunityNetting.of(
                positions.stream().map(TierPosition::deviation).toList(), prices);
        posting.pay(
                NamedAccount.BALANCING,
                NamedAccount.SUPPLIER,
                netting.cost(),
                size(netting.net()),
                Cause.COMMUNITY_NET);
        for (int k = 0; k < positions.size(); k++) {
            posting.pay(
                    account(positions.get(k).member()),
                    NamedAccount.BALANCING,
                    netting.parts().get(k),
                    size(positions.get(k).deviation()),
                    Cause.DEVIATION);
        }
        return posting.transfers();
    }

    private Posting committed(int run) {
        Posting posting = new Posting(slot, run);
        for (PeerContract each : contracts) {
            posting.pay(
                    account(each.buyer()),
                    account(each.seller()),
                    each.price().times(each.energy()),
                    each.energy(),
                    Cause.TRADE);
        }
        for (TierPosition position : positions) {
            Energy grid = position.committed().minus(purchased(position.member()));
            Account member = account(position.member());
            posting.pay(
                    member,
                    NamedAccount.SUPPLIER,
                    position.prices().dayAhead().times(grid),
                    size(grid),
                    Cause.RESIDUAL);
            Energy failed = failed(position);
            posting.pay(member, NamedAccount.PENALTIES, penalty.times(failed), failed, Cause.PENALTY);
        }
        return posting;
    }

    /// What a member bought from others less what it sold to them.
    public Energy purchased(MemberId member) {
        return bought(member).minus(sold(member));
    }

    /// What of its contracts a member did not keep: sold and short of it, or bought and long of it.
    public Energy failed(TierPosition position) {
        Energy undelivered = sold(position.member()).min(position.deviation().positivePart());
        Energy unused = bought(position.member()).min(position.deviation().negativePart());
        return undelivered.plus(unused);
    }

    private Energy bought(MemberId member) {
        return contracts.stream()
                .filter(each -> each.buyer().equals(member))
                .map(PeerContract::energy)
                .reduce(Energy.ZERO, Energy::plus);
    }

    private Energy sold(MemberId member) {
        return contracts.stream()
                .filter(each -> each.seller().equals(member))
                .map(PeerContract::energy)
                .reduce(Energy.ZERO, Energy::plus);
    }

    private static Energy size(Energy energy) {
        return energy.max(energy.negated());
    }

    private static Account account(MemberId member) {
        return new MemberAccount(member);
    }

    /// What a member pays by these transfers for given causes; negative is received.
    public static Money paid(MemberId member, List<Transfer> transfers, Cause... causes) {
        Money paid = Money.ZERO;
        List<Cause> counted = List.of(causes);
        for (Transfer each : transfers) {
            if (counted.contains(each.cause()) && each.debit().equals(account(member))) {
                paid = paid.plus(each.money());
            } else if (counted.contains(each.cause()) && each.credit().equals(account(member))) {
                paid = paid.minus(each.money());
            }
        }
        return paid;
    }
}
