package org.openelecbay.cli.opf;

import java.util.Locale;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.operating.CurrentPlace;
import org.openelecbay.grid.operating.OperatingModel;
import org.openelecbay.grid.optimal.BindingLimit;
import org.openelecbay.grid.optimal.OptimalFlow;
import org.openelecbay.grid.optimal.UnitDispatch;

/// Names, places, units and reasons as the answers of `opf` write them.
final class Words {

    private static final double NOTHING_KW = 1e-6;

    private Words() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String place(Terminal terminal) {
        return terminal.bus() + (terminal.phase() == Phase.ABC ? "" : "." + of(terminal.phase()));
    }

    /// Ampere where phases are modelled, else per unit.
    static String currentUnit(CurrentPlace place) {
        return place.phase() == Phase.ABC ? "pu" : "A";
    }

    static String unit(BindingLimit limit, OperatingModel model) {
        return switch (limit.kind()) {
            case HIGHEST_VOLTAGE, LOWEST_VOLTAGE -> "pu";
            case HIGHEST_CURRENT -> currentUnit(model.currentPlaces().get(limit.place()));
            case HIGHEST_FLOW, HIGHEST_REVERSE_FLOW -> "kW";
        };
    }

    /// Why a unit gives less; without an optimum the state of the network is the reason.
    static String reason(UnitDispatch unit, OptimalFlow flow) {
        boolean unexplained = unit.reason().isEmpty() && unit.curtailedKw() > NOTHING_KW;
        return unexplained && !flow.solved() ? "no optimum: " + of(flow.status()) : unit.reason();
    }
}
