package org.openelecbay.settlement.certificate;

import org.openelecbay.core.Energy;
import org.openelecbay.core.ParticipantId;

/// One line of the register: certificates for so much energy of a lot came to be, changed hands or were used up.
public sealed interface Entry {

    /// Counts from 1.
    long number();

    Lot lot();

    /// Whole watt-hours, more than zero.
    Energy energy();

    /// Certificates came to be; the producer holds them.
    record Issued(long number, Lot lot, Energy energy) implements Entry {}

    /// Certificates changed hands.
    record Transferred(long number, Lot lot, ParticipantId from, ParticipantId to, Energy energy) implements Entry {}

    /// Whoever held the certificates has used the energy; nobody can sell them any more.
    record Retired(long number, Lot lot, ParticipantId holder, Energy energy) implements Entry {}
}
