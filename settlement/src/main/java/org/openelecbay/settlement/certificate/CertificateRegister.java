package org.openelecbay.settlement.certificate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.Energy;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.settlement.certificate.Answer.Booked;
import org.openelecbay.settlement.certificate.Answer.Refused;
import org.openelecbay.settlement.certificate.Entry.Issued;
import org.openelecbay.settlement.certificate.Entry.Retired;
import org.openelecbay.settlement.certificate.Entry.Transferred;

/// Who holds which certificates of green energy: an append-only list of entries and the holdings that follow from it.
///
/// One certificate is one watt-hour of a [Lot]. It is issued at most once, for metered energy; it moves only from
/// whoever holds it; and it is retired once, so that no green energy is sold or used twice.
///
/// Source: docs/reference/attributes.md.
public final class CertificateRegister {

    private final List<Entry> entries = new ArrayList<>();
    private final Map<Lot, Energy> issued = new HashMap<>();
    private final Map<Holding, Energy> held = new HashMap<>();

    private record Holding(Lot lot, ParticipantId holder) {}

    /// Issues to the producer what its meter says beyond what was issued before: a second reading of the same energy
    /// issues nothing.
    ///
    /// @param metered green energy of the whole lot
    public Answer issue(Lot lot, Energy metered) {
        Energy before = issued.getOrDefault(lot, Energy.ZERO);
        Energy fresh = metered.minus(before);
        if (!fresh.isPositive()) {
            return new Refused(
                    "The meter says " + metered + " for " + lot + ", and " + before + " were issued already.");
        }
        issued.put(lot, metered);
        add(lot, lot.producer(), fresh);
        return book(new Issued(entries.size() + 1L, lot, fresh));
    }

    /// Moves certificates from one holder to another.
    public Answer transfer(Lot lot, ParticipantId from, ParticipantId to, Energy energy) {
        if (from.equals(to)) {
            return new Refused(from + " cannot hand certificates of " + lot + " to itself.");
        }
        if (!isHeld(lot, from, energy)) {
            return tooMuch(lot, from, energy);
        }
        add(lot, from, energy.negated());
        add(lot, to, energy);
        return book(new Transferred(entries.size() + 1L, lot, from, to, energy));
    }

    /// Uses certificates up.
    public Answer retire(Lot lot, ParticipantId holder, Energy energy) {
        if (!isHeld(lot, holder, energy)) {
            return tooMuch(lot, holder, energy);
        }
        add(lot, holder, energy.negated());
        return book(new Retired(entries.size() + 1L, lot, holder, energy));
    }

    /// What somebody holds of a lot, neither handed on nor retired.
    public Energy held(Lot lot, ParticipantId holder) {
        return held.getOrDefault(new Holding(lot, holder), Energy.ZERO);
    }

    /// Everything that ever happened, in its order.
    public List<Entry> entries() {
        return Collections.unmodifiableList(entries);
    }

    private boolean isHeld(Lot lot, ParticipantId holder, Energy energy) {
        return energy.isPositive() && held(lot, holder).compareTo(energy) >= 0;
    }

    private Refused tooMuch(Lot lot, ParticipantId holder, Energy energy) {
        return new Refused(
                energy.isPositive()
                        ? holder + " holds certificates for " + held(lot, holder) + " of " + lot + ", not for " + energy
                                + ". Were they sold or retired before?"
                        : "Certificates of " + lot + " move in whole watt-hours from 1 up, not by " + energy + ".");
    }

    private Booked book(Entry entry) {
        entries.add(entry);
        return new Booked(entry);
    }

    private void add(Lot lot, ParticipantId holder, Energy energy) {
        held.merge(new Holding(lot, holder), energy, Energy::plus);
    }
}
