package org.openelecbay.grid.headroom;

import java.util.List;
import org.openelecbay.grid.operating.OperatingModel;
import org.openelecbay.grid.operating.OperatingPoint;
import org.openelecbay.grid.operating.Sensitivities;

/// What one kW of each decision injects where: a connection's export or import, or both ends of a trade.
public final class Directions {

    /// What a kW of one decision injects at one terminal.
    ///
    /// @param terminal position in [OperatingModel#terminals()]
    /// @param kw active power per kW decided, positive into the network
    /// @param kvar reactive power per kW decided
    public record Share(int terminal, double kw, double kvar) {}

    private final int terminals;
    private final List<List<Share>> decisions;

    /// @param model the network; a share outside its terminals is refused
    /// @param decisions the shares of each decision
    public Directions(OperatingModel model, List<List<Share>> decisions) {
        terminals = model.terminals().size();
        this.decisions = decisions.stream().map(List::copyOf).toList();
        for (List<Share> each : this.decisions) {
            for (Share share : each) {
                if (share.terminal() < 0 || share.terminal() >= terminals) {
                    throw new IllegalArgumentException("There is no terminal " + share.terminal() + "; the network has "
                            + terminals + ", counted from 0.");
                }
            }
        }
    }

    /// How many decisions there are.
    public int size() {
        return decisions.size();
    }

    /// Solves the network with these decisions.
    ///
    /// @param kw of each decision
    public OperatingPoint solve(OperatingModel model, double[] kw) {
        double[] active = new double[terminals];
        double[] reactive = new double[terminals];
        for (int k = 0; k < kw.length; k++) {
            if (kw[k] != 0) {
                for (Share share : decisions.get(k)) {
                    active[share.terminal()] += kw[k] * share.kw();
                    reactive[share.terminal()] += kw[k] * share.kvar();
                }
            }
        }
        return model.solve(active, reactive);
    }

    /// `dg / dx` of a limit by one decision, in 1/kW.
    public double slope(LimitSet limits, int limit, Sensitivities at, int decision) {
        double slope = 0;
        for (Share share : decisions.get(decision)) {
            slope += share.kw() * limits.byActive(limit, at, share.terminal());
            if (share.kvar() != 0) {
                slope += share.kvar() * limits.byReactive(limit, at, share.terminal());
            }
        }
        return slope;
    }
}
