package org.openelecbay.grid.charge;

import java.util.Arrays;
import org.openelecbay.grid.operating.Sensitivities;

/// Who bears the losses of a solved network. Every rule gives each participant a share in the unit of the loss, and
/// the shares sum to the loss; a negative share is a credit. Source: spec grid 6.3.
public final class LossAllocation {

    private LossAllocation() {}

    /// `|p_i| / sum |p|` of the loss.
    ///
    /// @param active power of each participant, of either sign
    public static double[] proRata(double[] active, double loss) {
        double sum = Arrays.stream(active).map(Math::abs).sum();
        return Arrays.stream(active)
                .map(each -> sum > 0 ? loss * Math.abs(each) / sum : 0)
                .toArray();
    }

    /// By active power at each bus; a source gets nothing.
    public static double[] proRata(BalancedState state) {
        double[] drawn = state.drawnPu();
        for (int bus = 0; bus < drawn.length; bus++) {
            drawn[bus] = state.isSource(bus) ? 0 : drawn[bus];
        }
        return proRata(drawn, state.lossPu());
    }

    /// The raw marginal shares `(dL/dP_i) p_i`, which do not sum to the loss; see [#normalised].
    ///
    /// @param derivatives at the solved point
    /// @param injectedKw active power of each terminal, positive into the network
    public static double[] marginal(Sensitivities derivatives, double[] injectedKw) {
        double[] share = new double[injectedKw.length];
        Arrays.setAll(share, each -> derivatives.lossByActive(each) * injectedKw[each]);
        return share;
    }

    /// Shares scaled by one factor so that they sum to the loss.
    ///
    /// @throws ArithmeticException when they sum to zero or below while there is a loss: no factor keeps
    ///     their meaning
    public static double[] normalised(double[] raw, double loss) {
        double sum = Arrays.stream(raw).sum();
        if (loss == 0) {
            return new double[raw.length];
        }
        if (!(sum > 0)) {
            throw new ArithmeticException("The marginal losses sum to " + sum + ", so no factor makes them the loss of "
                    + loss + ". Use the Z-bus shares for this state.");
        }
        return Arrays.stream(raw).map(each -> each * loss / sum).toArray();
    }

    /// `L_k = Re(conj(I_k) sum_j R_kj I_j)` with the real part of the impedance matrix; a source gets nothing.
    ///
    /// Taps of different ratio around a loop drive a current of their own; the loss of it is shared in
    /// proportion to `|I_k|`.
    public static double[] zBus(BalancedState state) {
        return ZBusShares.of(state);
    }

    /// By proportional sharing: every outflow of a bus carries the inflows in equal proportion, and those who draw bear
    /// what was lost on the way to them; a source bears what is lost on the way of an export.
    public static double[] tracing(BalancedState state) {
        return TracedShares.of(state);
    }

    /// What one trade adds to the losses, in kW: `(dL/dP_a - dL/dP_b) e`. Half of it is the average over the ways in
    /// which trades can follow each other, for losses that grow with the square.
    ///
    /// @param seller terminal where the power enters
    /// @param buyer terminal where it leaves
    /// @param tradedKw power of the trade
    public static double ofTrade(Sensitivities derivatives, int seller, int buyer, double tradedKw) {
        return (derivatives.lossByActive(seller) - derivatives.lossByActive(buyer)) * tradedKw;
    }
}
