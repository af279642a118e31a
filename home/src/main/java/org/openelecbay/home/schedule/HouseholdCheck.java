package org.openelecbay.home.schedule;

import java.util.HashSet;
import java.util.Set;
import org.openelecbay.home.equipment.BlockAppliance;
import org.openelecbay.home.equipment.Cogeneration;
import org.openelecbay.home.equipment.CurtailableLoad;
import org.openelecbay.home.equipment.DivisibleLoad;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.home.equipment.Generator;
import org.openelecbay.home.equipment.Renewable;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.ThermalZone;
import org.openelecbay.home.equipment.Vehicle;
import org.openelecbay.home.equipment.WaterHeater;

/// That the series of a household have the length of its horizon and that its parts fit together; what one
/// piece of equipment is by itself its record has checked.
final class HouseholdCheck {

    private final Household household;
    private final int count;

    private HouseholdCheck(Household household) {
        this.household = household;
        count = household.steps().count();
    }

    /// @throws IllegalArgumentException with the place, the value and a hint
    static void require(Household household) {
        new HouseholdCheck(household).require();
    }

    private void require() {
        Contract contract = household.contract();
        series("import price", contract.importPrice(), Double.NEGATIVE_INFINITY, false);
        series("export price", contract.exportPrice(), Double.NEGATIVE_INFINITY, false);
        series("network fee", contract.networkFee(), Double.NEGATIVE_INFINITY, false);
        series("import limit", contract.importLimitKw(), 0, true);
        series("export limit", contract.exportLimitKw(), 0, true);
        series("load", household.loadKw(), Double.NEGATIVE_INFINITY, false);
        amount("peak price", contract.peakPricePerKw());
        amount("peak so far", contract.peakSoFarKw());
        amount("price of unserved load", contract.unservedPerKwh());
        Set<String> names = new HashSet<>();
        for (Equipment each : household.equipment()) {
            if (!names.add(each.name())) {
                throw new IllegalArgumentException("Two pieces of equipment are called " + each.name()
                        + ". Every one needs a name of its own in its home.");
            }
            fits(each);
        }
    }

    private void fits(Equipment equipment) {
        switch (equipment) {
            case Renewable each -> length(each.name(), "available power", each.availableKw());
            case CurtailableLoad each -> length(each.name(), "base power", each.baseKw());
            case WaterHeater each -> length(each.name(), "demand", each.demandKw());
            case DivisibleLoad each -> fits(each);
            case ThermalZone each -> fits(each);
            case Vehicle each -> fits(each);
            case BlockAppliance each -> fits(each);
            case Cogeneration each -> fits(each);
            case Storage ignored -> {}
            case Generator ignored -> {}
        }
    }

    private void fits(DivisibleLoad load) {
        length(load.name(), "wished power", load.wishedKw());
        length(load.name(), "lowest power", load.lowestKw());
        length(load.name(), "highest power", load.highestKw());
        double least = 0;
        for (double kw : load.lowestKw()) {
            least += kw * household.steps().hours();
        }
        if (least > load.energyKwh() * (1 + 1e-9) + 1e-9) {
            throw new IllegalArgumentException("The lowest powers of " + load.name() + " alone take " + least
                    + " kWh, more than its energy of " + load.energyKwh() + " kWh. Is the energy that of the horizon?");
        }
    }

    private void fits(ThermalZone zone) {
        length(zone.name(), "outdoor temperature", zone.outdoorC());
        length(zone.name(), "gains", zone.gainsKw());
        length(zone.name(), "lowest temperature", zone.lowestC());
        length(zone.name(), "highest temperature", zone.highestC());
        length(zone.name(), "coefficient of performance", zone.cop());
    }

    private void fits(Vehicle vehicle) {
        if (!vehicle.stays().isEmpty() && vehicle.stays().getLast().departure() > count) {
            throw new IllegalArgumentException("The car " + vehicle.name() + " leaves in step "
                    + vehicle.stays().getLast().departure() + ", after the last of " + count
                    + " steps. A stay beyond the horizon ends with it.");
        }
    }

    private void fits(BlockAppliance appliance) {
        if (appliance.earliestStart() + appliance.steps() > count) {
            throw new IllegalArgumentException("The run of " + appliance.name() + " takes " + appliance.steps()
                    + " steps from step " + appliance.earliestStart() + " at the earliest, beyond the " + count
                    + " steps of the horizon. Can it wait for the next day?");
        }
    }

    private void fits(Cogeneration unit) {
        boolean known = unit.heatStore().isEmpty();
        for (Equipment each : household.equipment()) {
            known |= each instanceof WaterHeater && each.name().equals(unit.heatStore());
        }
        if (!known) {
            throw new IllegalArgumentException("The heat of " + unit.name() + " goes to " + unit.heatStore()
                    + ", which is no water heater of this home. An empty name lets it get lost.");
        }
    }

    private void length(String name, String what, double[] values) {
        if (values.length != count) {
            throw new IllegalArgumentException("The " + what + " of " + name + " has " + values.length + " numbers for "
                    + count + " steps. Has the series a hole?");
        }
    }

    private void series(String what, double[] values, double lowest, boolean mayBeInfinite) {
        length("the home", what, values);
        for (int step = 0; step < count; step++) {
            double value = values[step];
            boolean good = value >= lowest && (Double.isFinite(value) || (mayBeInfinite && value > 0));
            if (!good) {
                throw new IllegalArgumentException("The " + what + " of step " + step + " is " + value + ", where "
                        + (mayBeInfinite ? "a limit of at least 0" : "a finite number")
                        + " is expected. Has the series a hole?");
            }
        }
    }

    private static void amount(String what, double value) {
        if (!(value >= 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "The " + what + " is " + value + ", where a number of at least 0 is expected. Was it left out?");
        }
    }
}
