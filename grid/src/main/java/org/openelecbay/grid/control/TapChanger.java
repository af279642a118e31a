package org.openelecbay.grid.control;

import java.util.List;
import java.util.stream.IntStream;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;

/// An on-load tap changer in front of a network: an ideal ratio `1 + step t`, before every impedance.
///
/// Source: spec grid 2.8.
///
/// @param stepPu change of the ratio from one tap to the next
/// @param lowest tap, zero or below
/// @param highest tap, zero or above
public record TapChanger(double stepPu, int lowest, int highest) {

    /// 32 steps of 0.625 %.
    public static final TapChanger STANDARD = new TapChanger(0.00625, -16, 16);

    private static final int MOST_TAPS = 1_000;

    public TapChanger {
        if (!(stepPu > 0) || lowest > 0 || highest < 0 || highest - lowest > MOST_TAPS || !(1 + stepPu * lowest > 0)) {
            throw new IllegalArgumentException("A tap changer with steps of " + stepPu + " from " + lowest + " to "
                    + highest + " does not hold; its range includes 0, ratios stay above zero, and there are at most "
                    + MOST_TAPS + " steps.");
        }
    }

    /// Secondary over primary voltage at a tap.
    public double ratio(int tap) {
        return 1 + stepPu * tap;
    }

    /// All taps, ascending.
    public List<Integer> taps() {
        return IntStream.rangeClosed(lowest, highest).boxed().toList();
    }

    /// The network behind this tap: the voltage of every source times the ratio.
    public BalancedNetwork behind(BalancedNetwork network, int tap) {
        List<BalancedSource> sources = network.sources().stream()
                .map(each -> new BalancedSource(each.bus(), each.voltagePu() * ratio(tap), each.angleDegrees()))
                .toList();
        return new BalancedNetwork(network.baseMva(), network.buses(), network.branches(), network.loads(), sources);
    }
}
