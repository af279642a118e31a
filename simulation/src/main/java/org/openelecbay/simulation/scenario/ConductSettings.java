package org.openelecbay.simulation.scenario;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.settlement.bill.Arrear;
import org.openelecbay.settlement.bill.LateFee;
import org.openelecbay.settlement.conduct.ConductBook;
import org.openelecbay.settlement.conduct.ConductTerms;
import org.openelecbay.settlement.conduct.Standing;
import org.openelecbay.settlement.ledger.Transfer;

/// What earlier promises and payments of the members mean for the day.
///
/// @param reputation how promises count; empty where they do not
/// @param starting where everybody stands at the start, in the order of the members; nobody without a reputation
/// @param lateFee what a late payment costs; empty where nothing was paid late
/// @param arrears what was paid late
public record ConductSettings(
        Optional<ConductTerms> reputation,
        Map<ParticipantId, Standing> starting,
        Optional<LateFee> lateFee,
        List<Arrear> arrears) {

    /// Promises and payments have no later consequence.
    public static final ConductSettings NONE =
            new ConductSettings(Optional.empty(), Map.of(), Optional.empty(), List.of());

    public ConductSettings {
        starting = Collections.unmodifiableMap(new LinkedHashMap<>(starting));
        arrears = List.copyOf(arrears);
    }

    /// A fresh book of standings, where promises count.
    public Optional<ConductBook> open() {
        return reputation.map(terms -> new ConductBook(terms, starting));
    }

    /// What late payments add to the bills of a period.
    ///
    /// @param from start of the period
    public List<Transfer> lateFees(Instant from) {
        return lateFee.map(terms -> Arrear.fees(arrears, terms, from)).orElse(List.of());
    }
}
