package org.openelecbay.home.study.hub;

import org.openelecbay.solver.draft.ProgramDraft;
import org.openelecbay.solver.program.ProgramSolution;
import org.openelecbay.solver.program.ProgramStatus;

/// A hub in one step: electricity `imp - exp + nE g - p = D_e`, heat `nH g + nB b + COP p = D_h`, cheapest.
///
/// Heat is neither stored nor thrown away, as the balance is an equality; so heat can have a negative worth
/// where power must be generated. Source: spec scheduling 10.2.
///
/// @param equipment of the hub
/// @param step what it needs
public record EnergyHub(HubEquipment equipment, HubStep step) {

    /// The variables and rows of one hub and step in a larger program.
    record Written(
            int imported,
            int exported,
            int cogeneration,
            int boiler,
            int heatPump,
            ProgramDraft.Row electricity,
            ProgramDraft.Row heat) {}

    /// The cheapest plan.
    ///
    /// @throws IllegalArgumentException when the heat cannot be made
    public HubPlan plan() {
        ProgramDraft draft = new ProgramDraft();
        Written at = write(draft, true);
        ProgramSolution solution = draft.solve();
        if (solution.status() != ProgramStatus.SOLVED) {
            throw new IllegalArgumentException("The hub cannot make exactly " + step.heatKwh() + " kWh of heat ("
                    + solution.status() + "). Is a boiler or heat pump large enough?");
        }
        double[] x = solution.x();
        return new HubPlan(
                solution.objective(),
                x[at.imported()],
                x[at.exported()],
                x[at.cogeneration()],
                x[at.boiler()],
                x[at.heatPump()],
                -solution.equalityDuals()[at.electricity().number()],
                -solution.equalityDuals()[at.heat().number()]);
    }

    /// Writes the hub into a program.
    ///
    /// @param priced whether its cost is that of the program
    Written write(ProgramDraft draft, boolean priced) {
        double counts = priced ? 1 : 0;
        double most = Double.POSITIVE_INFINITY;
        ProgramDraft.Row electricity = draft.equal(step.electricityKwh());
        ProgramDraft.Row heat = draft.equal(step.heatKwh());
        int imported = draft.variable(0, most, counts * step.importPrice());
        int exported = draft.variable(0, most, -counts * step.exportPrice());
        int cogeneration = draft.variable(0, equipment.cogenerationMostKwh(), counts * step.gasPrice());
        int boiler = draft.variable(0, equipment.boilerMostKwh(), counts * step.gasPrice());
        int heatPump = draft.variable(0, equipment.heatPumpMostKwh(), 0);
        electricity
                .plus(1, imported)
                .plus(-1, exported)
                .plus(equipment.cogenerationElectric(), cogeneration)
                .plus(-1, heatPump);
        heat.plus(equipment.cogenerationHeat(), cogeneration)
                .plus(equipment.boilerEfficiency(), boiler)
                .plus(equipment.heatPumpCop(), heatPump);
        return new Written(imported, exported, cogeneration, boiler, heatPump, electricity, heat);
    }

    /// Adds what the hub pays for its carriers to the cost of a program.
    void addCost(ProgramDraft draft, Written at) {
        draft.cost(step.importPrice(), at.imported());
        draft.cost(-step.exportPrice(), at.exported());
        draft.cost(step.gasPrice(), at.cogeneration());
        draft.cost(step.gasPrice(), at.boiler());
    }

    /// Adds what the hub pays for its carriers to a row.
    void addCost(ProgramDraft.Row row, Written at) {
        row.plus(step.importPrice(), at.imported())
                .plus(-step.exportPrice(), at.exported())
                .plus(step.gasPrice(), at.cogeneration())
                .plus(step.gasPrice(), at.boiler());
    }
}
