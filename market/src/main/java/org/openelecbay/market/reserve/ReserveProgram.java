package org.openelecbay.market.reserve;

import java.util.List;
import org.openelecbay.solver.draft.ProgramDraft;
import org.openelecbay.solver.program.InteriorPoint;
import org.openelecbay.solver.program.InteriorPointOptions;
import org.openelecbay.solver.program.ProgramSolution;
import org.openelecbay.solver.program.ProgramStatus;

/// The same as one quadratic program, for costs that need not rise.
final class ReserveProgram {

    private static final InteriorPointOptions EXACT = new InteriorPointOptions(1e-12, 200);

    private ReserveProgram() {}

    static ReservePlan plan(List<Provider> providers, double demand, Uncertainty error) {
        double s = error.reserve();
        double variance = error.sigma() * error.sigma();
        ProgramDraft draft = new ProgramDraft();
        ProgramDraft.Row balance = draft.equal(demand);
        ProgramDraft.Row following = draft.equal(1);
        for (Provider provider : providers) {
            boolean holds = provider.holdsReserve();
            int energy = draft.variable(provider.min(), provider.max(), provider.base());
            int share = draft.variable(0, holds ? 1 : 0, holds ? 2 * provider.reserveCost() * s : 0);
            draft.cost(provider.slope() / 2, energy, energy);
            draft.cost(provider.slope() * variance / 2, share, share);
            balance.plus(1, energy);
            following.plus(1, share);
            if (holds && s > 0) {
                draft.atMost(provider.max()).plus(1, energy).plus(s, share);
                draft.atMost(-provider.min()).plus(-1, energy).plus(s, share);
            }
        }
        ProgramSolution solution = InteriorPoint.solve(draft.program(), EXACT);
        if (solution.status() != ProgramStatus.SOLVED) {
            throw new IllegalArgumentException("Energy and reserve found no plan: the program ended "
                    + solution.status() + ". Are the costs very far apart?");
        }
        double[] energies = new double[providers.size()];
        double[] shares = new double[energies.length];
        for (int i = 0; i < energies.length; i++) {
            energies[i] = solution.x()[2 * i];
            shares[i] = providers.get(i).holdsReserve() ? solution.x()[2 * i + 1] : 0;
        }
        return ReservePlan.of(
                providers,
                error,
                energies,
                shares,
                -solution.equalityDuals()[balance.number()],
                -solution.equalityDuals()[following.number()]);
    }
}
