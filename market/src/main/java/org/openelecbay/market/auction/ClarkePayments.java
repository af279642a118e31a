package org.openelecbay.market.auction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Payment;
import org.openelecbay.core.Price;

/// What the owners of one side that trade pay or receive in all: what the others lose by them (spec A.6).
///
/// A trade shows the mean price of its owner, rounded down to the micro; what is missing to the nano is a payment.
final class ClarkePayments {

    private final Ladder ladder;
    private final Owners owners;
    private final long[] wattHours;
    private final long[] nanos;

    private ClarkePayments(Ladder ladder, Fills fills, Owners owners, PivotCurve curve) {
        this.ladder = ladder;
        this.owners = owners;
        this.wattHours = new long[owners.count()];
        this.nanos = new long[owners.count()];
        for (int rank = 0; rank < fills.end(); rank++) {
            wattHours[owners.at(rank)] += fills.at(rank);
        }
        for (int owner = 0; owner < nanos.length; owner++) {
            nanos[owner] = wattHours[owner] == 0 ? 0 : curve.worth(owner, wattHours[owner]);
        }
    }

    static ClarkePayments ofBuyers(Match match) {
        return of(match.bids(), match.bidFills(), match.offers(), match.offerFills());
    }

    static ClarkePayments ofSellers(Match match) {
        return of(match.offers(), match.offerFills(), match.bids(), match.bidFills());
    }

    private static ClarkePayments of(Ladder own, Fills ownFills, Ladder other, Fills otherFills) {
        Owners owners = Owners.of(own, own.size());
        return new ClarkePayments(own, ownFills, owners, PivotCurve.of(own, ownFills, other, otherFills, owners));
    }

    /// All owners together.
    Money sum() {
        long sum = 0;
        for (long each : nanos) {
            sum = Math.addExact(sum, each);
        }
        return Money.ofNanos(sum);
    }

    /// The mean price of the owner of a rank that trades, rounded down to the micro.
    Price price(int rank) {
        int owner = owners.at(rank);
        return Price.ofMicrosPerKwh(Math.floorDiv(nanos[owner], wattHours[owner]));
    }

    /// What the rounded prices leave to pay or to receive, one payment an owner.
    List<Payment> remainders() {
        List<Payment> payments = new ArrayList<>();
        for (int owner = 0; owner < nanos.length; owner++) {
            long rest = wattHours[owner] == 0 ? 0 : Math.floorMod(nanos[owner], wattHours[owner]);
            if (rest > 0) {
                payments.add(remainder(id(owner), Money.ofNanos(rest)));
            }
        }
        return payments;
    }

    private Payment remainder(ParticipantId id, Money rest) {
        return ladder.isBids()
                ? Payment.from(id, NamedAccount.SURPLUS, rest, Cause.EQUALISATION)
                : Payment.to(id, NamedAccount.SURPLUS, rest, Cause.EQUALISATION);
    }

    /// Energy and money of everybody who trades, best limit first.
    Map<ParticipantId, VcgOutcome.Share> shares() {
        Map<ParticipantId, VcgOutcome.Share> shares = new LinkedHashMap<>();
        for (int owner = 0; owner < nanos.length; owner++) {
            if (wattHours[owner] > 0) {
                shares.put(
                        id(owner),
                        new VcgOutcome.Share(Energy.ofWattHours(wattHours[owner]), Money.ofNanos(nanos[owner])));
            }
        }
        return shares;
    }

    private ParticipantId id(int owner) {
        return ladder.owner(owners.firstRank(owner));
    }
}
