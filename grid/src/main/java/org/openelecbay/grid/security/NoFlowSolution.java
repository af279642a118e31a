package org.openelecbay.grid.security;

import org.openelecbay.core.Slot;
import org.openelecbay.grid.flow.FlowStatus;

/// Metered powers that no power flow explains: the feeder could not have carried them, or a reading is wrong.
public final class NoFlowSolution extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient Slot slot;
    private final FlowStatus status;

    NoFlowSolution(Slot slot, FlowStatus status) {
        super("The metered powers of the slot of " + slot.start() + " have no power flow solution (" + status
                + "). Is a reading wrong?");
        this.slot = slot;
        this.status = status;
    }

    public Slot slot() {
        return slot;
    }

    public FlowStatus status() {
        return status;
    }
}
