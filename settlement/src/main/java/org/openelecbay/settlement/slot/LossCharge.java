package org.openelecbay.settlement.slot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Energy;
import org.openelecbay.core.LargestRemainder;
import org.openelecbay.core.LossPart;
import org.openelecbay.core.MemberAccount;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.Participant;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;

/// Charges the losses that local trades stand for to their two sides, in proportion to the traded energy.
///
/// Of all losses in the slot, local trades stand for the share of the drawn energy that they cover; the rest is in
/// the supplier's price. Where the DSO allocates the losses to connections, each pays for its own part instead, as far
/// as it traded what went through its meter; whoever relieves the network is paid.
final class LossCharge {

    private static final long MILLI = 1_000;

    private LossCharge() {}

    static void settle(
            List<Delivery> deliveries,
            Map<ParticipantId, Contract> contracts,
            Losses losses,
            Price lossPrice,
            Posting posting) {
        if (losses.parts().isEmpty()) {
            inProportion(deliveries, contracts, losses.energy(), lossPrice, posting);
        } else {
            byAllocation(deliveries, contracts, losses.parts(), lossPrice, posting);
        }
    }

    private static void byAllocation(
            List<Delivery> deliveries,
            Map<ParticipantId, Contract> contracts,
            List<LossPart> parts,
            Price lossPrice,
            Posting posting) {
        Map<String, Long> milliwattHours = HashMap.newHashMap(parts.size());
        parts.forEach(part -> milliwattHours.merge(part.point().id(), part.milliwattHours(), Long::sum));
        for (Delivery delivery : deliveries) {
            Participant participant = delivery.participant();
            long part = milliwattHours.getOrDefault(participant.point().id(), 0L);
            long metered = delivery.metered().imported().wattHours()
                    + delivery.metered().exported().wattHours();
            Energy traded =
                    contracts.getOrDefault(participant.id(), Contract.NONE).traded();
            if (metered > 0 && traded.isPositive()) {
                long cost = new Ratio(lossPrice.microsPerKwh(), MILLI).of(part);
                long local = new Ratio(Math.min(traded.wattHours(), metered), metered).of(cost);
                posting.pay(
                        new MemberAccount(participant.member()),
                        NamedAccount.LOSSES,
                        Money.ofNanos(local),
                        traded,
                        Cause.LOSSES);
            }
        }
    }

    private static void inProportion(
            List<Delivery> deliveries,
            Map<ParticipantId, Contract> contracts,
            Energy losses,
            Price lossPrice,
            Posting posting) {
        long[] traded = new long[deliveries.size()];
        long drawn = 0;
        long bought = 0;
        for (int i = 0; i < traded.length; i++) {
            Delivery delivery = deliveries.get(i);
            Contract contract = contracts.getOrDefault(delivery.participant().id(), Contract.NONE);
            traded[i] = contract.traded().wattHours();
            bought = Math.addExact(bought, contract.bought().wattHours());
            drawn = Math.addExact(drawn, delivery.metered().imported().wattHours());
        }
        Money cost = lossPrice.times(losses);
        if (bought == 0 || drawn == 0 || !cost.isPositive()) {
            return;
        }
        long charged = new Ratio(Math.min(bought, drawn), drawn).of(cost.nanos());
        long[] parts = LargestRemainder.split(charged, traded);
        for (int i = 0; i < parts.length; i++) {
            posting.pay(
                    new MemberAccount(deliveries.get(i).participant().member()),
                    NamedAccount.LOSSES,
                    Money.ofNanos(parts[i]),
                    Energy.ofWattHours(traded[i]),
                    Cause.LOSSES);
        }
    }
}
