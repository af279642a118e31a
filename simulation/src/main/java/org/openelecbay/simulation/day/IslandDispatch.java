package org.openelecbay.simulation.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openelecbay.core.Energy;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Slot;
import org.openelecbay.simulation.premises.Charger;
import org.openelecbay.simulation.premises.CommunityBattery;
import org.openelecbay.simulation.premises.Home;
import org.openelecbay.simulation.premises.Premises;
import org.openelecbay.simulation.scenario.IslandSettings;

/// Decides who is served in one slot of an island: the battery balances what is drawn, fed in and lost; what it cannot
/// give is shed by declared value, what it cannot take is curtailed by one export limit for all.
final class IslandDispatch {

    private static final long MOST_EXPORT_WATTS = 1L << 20;

    private final Street street;
    private final CommunityBattery battery;
    private final IslandSettings settings;
    private final IslandFlow flow;
    private final Slot slot;
    private final int index;
    private final int minutes;
    private final Set<ParticipantId> shed = new LinkedHashSet<>();
    private long exportLimit = MOST_EXPORT_WATTS;
    private boolean dark;

    IslandDispatch(Street street, IslandSettings settings, IslandFlow flow, Slot slot, int index) {
        this.street = street;
        this.battery = street.battery().orElseThrow();
        this.settings = settings;
        this.flow = flow;
        this.slot = slot;
        this.index = index;
        this.minutes = (int) slot.length().toMinutes();
        balance();
    }

    private void balance() {
        List<Premises> queue = queue();
        while (!canGive()) {
            Optional<Premises> next = queue.stream()
                    .filter(each -> !shed.contains(each.participant().id()) && injection(each) < 0)
                    .findFirst();
            if (next.isEmpty()) {
                dark = true;
                return;
            }
            shed.add(next.get().participant().id());
        }
        if (!canTake()) {
            long takes = 0;
            long tooMuch = exportLimit;
            while (tooMuch - takes > 1) {
                exportLimit = (takes + tooMuch) / 2;
                if (canTake()) {
                    takes = exportLimit;
                } else {
                    tooMuch = exportLimit;
                }
            }
            exportLimit = takes;
        }
    }

    /// Everybody who can be shed, the lowest declared value first, of equals whoever comes later in the list.
    private List<Premises> queue() {
        List<Premises> queue = new ArrayList<>();
        street.all().stream().filter(each -> each != battery).forEach(queue::addFirst);
        queue.sort(
                Comparator.comparing(each -> settings.valueOf(each.participant().id())));
        return queue;
    }

    /// A watt-hour for each meter is kept back, because registers show whole ones.
    private boolean canGive() {
        long need = balanceWattHours();
        return need
                <= battery.mostDischarge(slot.length()).wattHours()
                        - street.all().size();
    }

    private boolean canTake() {
        return -balanceWattHours()
                <= Math.max(
                        0,
                        battery.mostCharge(slot.length()).wattHours()
                                - street.all().size());
    }

    /// What the battery has to inject: losses less what all others inject.
    private long balanceWattHours() {
        double[] watts = new double[street.all().size()];
        double net = 0;
        for (int i = 0; i < watts.length; i++) {
            watts[i] = injection(street.all().get(i)) / (double) minutes;
            net += watts[i];
        }
        double hours = minutes / 60.0;
        return (long) Math.ceil((flow.lossWatts(watts) - net) * hours);
    }

    /// Watt-minutes of the slot, injection positive; nothing from whoever is shed.
    private long injection(Premises premises) {
        if (dark || shed.contains(premises.participant().id())) {
            return 0;
        }
        return switch (premises) {
            case Home home -> home.injectionUnder(index, minutes, exportLimit);
            case Charger charger -> -60 * charger.wanted(index, minutes).wattHours();
            case CommunityBattery _ -> 0;
        };
    }

    /// Whether somebody is served.
    boolean serves(Premises premises) {
        return !dark && !shed.contains(premises.participant().id());
    }

    /// What every inverter may feed in, in watt.
    long exportLimit() {
        return exportLimit;
    }

    boolean dark() {
        return dark;
    }

    /// What happened, once everybody has delivered.
    IslandSlot told(Energy shedEnergy, Energy curtailed) {
        return new IslandSlot(List.copyOf(shed), shedEnergy, curtailed, dark);
    }
}
