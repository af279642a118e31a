package org.openelecbay.settlement.ledger;

/// The books do not balance: a mistake of the program, never of a participant.
public final class UnbalancedLedger extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnbalancedLedger(String message) {
        super(message);
    }
}
