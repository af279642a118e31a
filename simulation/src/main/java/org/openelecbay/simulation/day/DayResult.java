package org.openelecbay.simulation.day;

import java.util.List;
import java.util.Optional;
import org.openelecbay.core.Energy;
import org.openelecbay.core.MeterReading;
import org.openelecbay.core.Participant;
import org.openelecbay.settlement.bill.Bill;
import org.openelecbay.settlement.certificate.CertificateRegister;
import org.openelecbay.settlement.conduct.ConductBook;
import org.openelecbay.settlement.ledger.Ledger;
import org.openelecbay.simulation.premises.EquipmentUse;
import org.openelecbay.simulation.premises.Unserved;

/// One simulated day under one rule.
///
/// @param rule name of the rule
/// @param participants everybody, in the order of the members
/// @param firstReadings registers before the first slot
/// @param slots what happened
/// @param ledger all transfers, balanced
/// @param certificates who was issued, sold and used which green energy
/// @param bills one a member
/// @param generated what all panels gave
/// @param curtailed what they could have given beyond that
/// @param consumed what homes and cars drew
/// @param unserved what cars needed and did not get before they left
/// @param initiallyStored what the battery held before the first slot
/// @param batteries what those behind the meters of homes did, in the order of the members
/// @param equipment what every piece that an agent runs did, in the order of the members
/// @param shortfalls what equipment could not serve
/// @param conduct standings and their evidence; empty where promises have no later consequence
/// @param dsoNotes the DSO's own log, which members never get
/// @param cpuNanos processor time of the slots, from orders to postings, power flow included
public record DayResult(
        String rule,
        List<Participant> participants,
        List<MeterReading> firstReadings,
        List<SlotRecord> slots,
        Ledger ledger,
        CertificateRegister certificates,
        List<Bill> bills,
        Energy generated,
        Energy curtailed,
        Energy consumed,
        Energy unserved,
        Energy initiallyStored,
        List<BatteryUse> batteries,
        List<EquipmentUse> equipment,
        List<Unserved> shortfalls,
        Optional<ConductBook> conduct,
        List<DsoNotes.Note> dsoNotes,
        long cpuNanos) {

    public DayResult {
        participants = List.copyOf(participants);
        slots = List.copyOf(slots);
        bills = List.copyOf(bills);
        batteries = List.copyOf(batteries);
        equipment = List.copyOf(equipment);
        shortfalls = List.copyOf(shortfalls);
        dsoNotes = List.copyOf(dsoNotes);
    }
}
