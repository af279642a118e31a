package org.openelecbay.settlement.slot;

import java.util.List;
import java.util.Map;
import org.openelecbay.core.Account;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Energy;
import org.openelecbay.core.MemberAccount;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Slot;

/// The deviations of one slot: what neighbours cover of each, and the account that stands before the supplier.
///
/// Ties go by the listed participants, shifted by one place every slot, as in the market.
final class Balancing {

    private final DeviationMethod method;
    private final PriceBand band;
    private final long[] deviations;
    private final long[] covered;

    Balancing(
            DeviationMethod method,
            PriceBand band,
            Slot slot,
            List<Delivery> deliveries,
            Map<ParticipantId, Contract> contracts) {
        this.method = method;
        this.band = band;
        int count = deliveries.size();
        int shift = count == 0 ? 0 : Math.floorMod(slot.number(), count);
        this.deviations = new long[count];
        this.covered = new long[count];
        long[] ofTraders = new long[count];
        for (int i = 0; i < count; i++) {
            Contract contract = contractOf(deliveries.get(i), contracts);
            deviations[i] = deliveries
                    .get(i)
                    .metered()
                    .injection()
                    .minus(contract.net())
                    .wattHours();
            ofTraders[Math.floorMod(i - shift, count)] = contract.traded().isPositive() ? deviations[i] : 0;
        }
        long[] inTieOrder = Covering.of(method, ofTraders);
        for (int i = 0; i < count; i++) {
            covered[i] = inTieOrder[Math.floorMod(i - shift, count)];
        }
    }

    static Contract contractOf(Delivery delivery, Map<ParticipantId, Contract> contracts) {
        return contracts.getOrDefault(delivery.participant().id(), Contract.NONE);
    }

    /// Settles the deviation at this place of the list: the covered part inside, the rest at the supplier's prices.
    void settle(int place, Delivery delivery, Contract contract, Posting posting) {
        Account member = new MemberAccount(delivery.participant().member());
        Energy taken = Energy.ofWattHours(Math.abs(covered[place]));
        Price price =
                Price.ofMicrosPerKwh(Long.signum(covered[place]) * band.middle().microsPerKwh());
        posting.pay(NamedAccount.BALANCING, member, price.times(taken), taken, Cause.COVERED);
        Account counterparty = method == DeviationMethod.SUPPLIER ? NamedAccount.SUPPLIER : NamedAccount.BALANCING;
        SupplierPart.settle(delivery, contract, rest(place), counterparty, band, posting);
    }

    /// Settles the community's net with the supplier and hands on what that leaves.
    void settleNet(Proceeds to, Compliance compliance, Posting posting) {
        if (method == DeviationMethod.SUPPLIER) {
            return;
        }
        Energy net = Energy.ofWattHours(Covering.sum(deviations));
        Energy size = net.max(net.negated());
        posting.pay(
                NamedAccount.SUPPLIER,
                NamedAccount.BALANCING,
                (net.isPositive() ? band.exportPrice() : band.importPrice()).times(net),
                size,
                Cause.COMMUNITY_NET);
        compliance.handOn(NamedAccount.BALANCING, NamedAccount.RESERVE, to, Cause.NETTING_SHARE, posting);
    }

    private Energy rest(int place) {
        return Energy.ofWattHours(deviations[place] - covered[place]);
    }
}
