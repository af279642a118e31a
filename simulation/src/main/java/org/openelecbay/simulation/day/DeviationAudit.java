package org.openelecbay.simulation.day;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Metered;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.Participant;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.settlement.ledger.Transfer;
import org.openelecbay.settlement.slot.DeviationMethod;

/// Recomputes what the supplier is due, what neighbours covered and what netting left, from meters and trades alone.
final class DeviationAudit {

    private final DeviationMethod method;
    private final PriceBand band;
    private final List<Transfer> transfers;
    private long longs;
    private long shorts;
    private long tradersLong;
    private long tradersShort;

    /// @param sales net sales in Wh of everybody who traded
    DeviationAudit(
            DeviationMethod method,
            PriceBand band,
            List<Participant> participants,
            List<Metered> metered,
            Map<ParticipantId, Long> sales,
            List<Transfer> transfers) {
        this.method = method;
        this.band = band;
        this.transfers = transfers;
        for (int i = 0; i < participants.size(); i++) {
            Long sold = sales.get(participants.get(i).id());
            long rest = metered.get(i).injection().wattHours() - (sold == null ? 0 : sold);
            longs += Math.max(rest, 0);
            shorts -= Math.min(rest, 0);
            tradersLong += sold == null ? 0 : Math.max(rest, 0);
            tradersShort -= sold == null ? 0 : Math.min(rest, 0);
        }
    }

    /// What does not add up, or nothing.
    Optional<String> failure(long netOfMeters) {
        if (longs - shorts != netOfMeters) {
            return Optional.of(
                    "the supplier took " + longs + " Wh, gave " + shorts + " Wh, the meters say " + netOfMeters);
        }
        return compare("the supplier", dueToSupplier(), received(NamedAccount.SUPPLIER))
                .or(() -> compareCovered())
                .or(() -> compare("whoever shares the netting", nettingSurplus(), shared()));
    }

    private Money dueToSupplier() {
        long given = method == DeviationMethod.SUPPLIER ? shorts : Math.max(shorts - longs, 0);
        long taken = method == DeviationMethod.SUPPLIER ? longs : Math.max(longs - shorts, 0);
        return band.importPrice()
                .times(Energy.ofWattHours(given))
                .minus(band.exportPrice().times(Energy.ofWattHours(taken)));
    }

    private long covered() {
        return switch (method) {
            case SUPPLIER, TWO_PRICE -> 0;
            case SINGLE_PRICE, MIN_OF_TWO, PRO_RATA -> Math.min(tradersLong, tradersShort);
        };
    }

    private Money nettingSurplus() {
        long netted = method == DeviationMethod.SUPPLIER ? 0 : Math.min(longs, shorts) - covered();
        return band.importPrice().minus(band.exportPrice()).times(Energy.ofWattHours(netted));
    }

    private Optional<String> compareCovered() {
        long moved = 0;
        Money net = Money.ZERO;
        for (Transfer transfer : transfers) {
            if (transfer.cause() == Cause.COVERED) {
                moved += transfer.energy().wattHours();
                net = net.plus(
                        transfer.debit() == NamedAccount.BALANCING
                                ? transfer.money().negated()
                                : transfer.money());
            }
        }
        if (moved != 2 * covered() && !band.middle().equals(Price.ZERO)) {
            return Optional.of("neighbours cover " + covered() + " Wh on each side and " + moved + " Wh were booked");
        }
        return compare("whoever covers", Money.ZERO, net);
    }

    private Money shared() {
        Money shared = Money.ZERO;
        for (Transfer transfer : transfers) {
            shared = transfer.cause() == Cause.NETTING_SHARE ? shared.plus(transfer.money()) : shared;
        }
        return shared;
    }

    private Money received(NamedAccount account) {
        Money balance = Money.ZERO;
        for (Transfer transfer : transfers) {
            if (transfer.credit() == account) {
                balance = balance.plus(transfer.money());
            } else if (transfer.debit() == account) {
                balance = balance.minus(transfer.money());
            }
        }
        return balance;
    }

    private static Optional<String> compare(String who, Money due, Money booked) {
        return due.equals(booked)
                ? Optional.empty()
                : Optional.of(who + " is due " + due + " and was booked " + booked);
    }
}
