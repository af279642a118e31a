package org.openelecbay.home.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.openelecbay.solver.chain.ChainProgram;

/// A household as a program: its connection and the part of each piece of equipment, side by side in every
/// step.
final class Compiled {

    private final Household household;
    private final List<Part> parts = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final Connection connection;
    private final ChainProgram chain;

    /// @param tie which of several cheapest plans it asks for
    /// @throws IllegalArgumentException with place, value and hint when the household contradicts itself
    Compiled(Household household, Tie tie) {
        HouseholdCheck.require(household);
        this.household = household;
        double[] forcedDraw = new double[household.steps().count()];
        double[] forcedGive = new double[forcedDraw.length];
        makeParts();
        for (int step = 0; step < forcedDraw.length; step++) {
            double load = household.loadKw()[step];
            forcedDraw[step] = Math.max(0, load);
            forcedGive[step] = Math.max(0, -load);
            for (Part part : parts) {
                forcedDraw[step] += part.forcedDrawKw(step);
                forcedGive[step] += part.forcedGiveKw(step);
            }
        }
        makeStorages(forcedDraw);
        connection = new Connection(household, forcedDraw, forcedGive);
        chain = write(tie);
    }

    Household household() {
        return household;
    }

    List<Part> parts() {
        return parts;
    }

    List<Place> places() {
        return places;
    }

    Connection connection() {
        return connection;
    }

    ChainProgram chain() {
        return chain;
    }

    /// Everything that may have forced draws; what only fills a content up follows when the room for it is
    /// known.
    private void makeParts() {
        Steps steps = household.steps();
        for (Equipment equipment : household.equipment()) {
            switch (equipment) {
                case Vehicle each -> parts.add(new VehiclePart(each, steps));
                case DivisibleLoad each -> parts.add(new DivisiblePart(each, steps));
                case BlockAppliance each -> parts.add(new BlockPart(each, steps));
                case CurtailableLoad each -> parts.add(new CurtailablePart(each, steps));
                case ThermalZone each -> parts.add(new ThermalPart(each, steps, dearestPerKwh()));
                case Renewable each -> parts.add(new RenewablePart(each, steps));
                case Generator each -> parts.add(new GeneratorPart(each, steps));
                case Storage ignored -> {}
                case WaterHeater ignored -> {}
                case Cogeneration ignored -> {}
            }
        }
    }

    private void makeStorages(double[] forcedDraw) {
        Steps steps = household.steps();
        double missing = household.contract().unservedPerKwh();
        double[] room = new double[forcedDraw.length];
        for (int step = 0; step < room.length; step++) {
            room[step] = Math.max(0, household.contract().importLimitKw()[step] - forcedDraw[step]);
        }
        Map<String, HeaterPart> heaters = new HashMap<>();
        for (Equipment equipment : household.equipment()) {
            if (equipment instanceof Storage each) {
                parts.add(new StoragePart(each, steps, missing, room));
            } else if (equipment instanceof WaterHeater each) {
                HeaterPart heater = new HeaterPart(each, steps, missing, room);
                heaters.put(each.name(), heater);
                parts.add(heater);
            }
        }
        for (Equipment equipment : household.equipment()) {
            if (equipment instanceof Cogeneration each) {
                parts.add(new CogenerationPart(each, steps, heaters.get(each.heatStore())));
            }
        }
    }

    private double dearestPerKwh() {
        Contract contract = household.contract();
        double dearest = Math.max(Math.max(1, contract.unservedPerKwh()), dearestPrice());
        return dearest + contract.peakPricePerKw() / household.steps().hours();
    }

    private double dearestPrice() {
        Contract contract = household.contract();
        double dearest = 0;
        for (int step = 0; step < household.steps().count(); step++) {
            dearest = Math.max(dearest, contract.importPrice()[step] + contract.networkFee()[step]);
            dearest = Math.max(dearest, Math.abs(contract.exportPrice()[step]));
        }
        return dearest;
    }

    private ChainProgram write(Tie tie) {
        int variables = connection.variables();
        int rows = connection.rows();
        for (Part part : parts) {
            places.add(new Place(variables, rows));
            variables += part.variables();
            rows += part.rows();
        }
        ChainWriter into = new ChainWriter(household.steps().count(), variables, rows);
        double[] draws = new double[into.stages];
        double[] gives = new double[into.stages];
        for (int step = 0; step < into.stages; step++) {
            draws[step] = mostDrawKw(step);
            gives[step] = mostGiveKw(step);
        }
        connection.write(into, draws, gives);
        for (int each = 0; each < parts.size(); each++) {
            if (parts.get(each) instanceof CogenerationPart unit && unit.store() != null) {
                unit.storeStands(places.get(parts.indexOf(unit.store())));
            }
            parts.get(each).write(into, places.get(each));
            for (int step = 0; tie != Tie.ANY && step < into.stages; step++) {
                parts.get(each).holdOn(into, places.get(each), step, tie.share(step, into.stages) * dearestPrice());
            }
        }
        return into.program();
    }

    /// Whether some of it can only be described with whole numbers.
    boolean isSwitched() {
        return parts.stream().anyMatch(Part::isSwitched);
    }

    /// Whether the cost has squares.
    boolean isQuadratic() {
        for (double each : chain.quadratic()) {
            if (each != 0) {
                return true;
            }
        }
        return false;
    }

    /// Import and export are kept apart in this step.
    void separateTrade(Switches into, int step) {
        connection.separate(into, step, mostDrawKw(step), mostGiveKw(step));
    }

    private double mostDrawKw(int step) {
        double sum = Math.max(0, household.loadKw()[step]);
        for (Part part : parts) {
            sum += part.mostDrawKw(step);
        }
        return sum;
    }

    private double mostGiveKw(int step) {
        double sum = Math.max(0, -household.loadKw()[step]);
        for (Part part : parts) {
            sum += part.mostGiveKw(step);
        }
        return sum;
    }
}
