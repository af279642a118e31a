package org.openelecbay.home.study.direct;

import java.util.Arrays;
import java.util.List;

/// Shares a load current among sources so that lines and converters lose least.
///
/// `min sum R_i i^2 + a_i + b_i i + c_i i^2` with `sum i = I`, so that `i_i = clip((m - b_i) / (2 (R_i +
/// c_i)))` for one multiplier `m`. Converters may be switched off, which saves `a_i`: found by branching on
/// one converter after the other, with the loss of what is undecided bounded by letting it be on for nothing.
/// Source: spec scheduling 10.3.
public final class CurrentSharing {

    private static final int MOST_SWITCHED = 24;
    private static final int BISECTIONS = 200;

    private CurrentSharing() {}

    /// With every converter on.
    ///
    /// @throws IllegalArgumentException when the sources cannot give the load
    public static SharedCurrent allOn(List<CurrentSource> sources, double loadA) {
        boolean[] on = new boolean[sources.size()];
        Arrays.fill(on, true);
        double[] currents = new Clipped(sources, on, loadA).currents();
        return shared(sources, on, currents, loadA);
    }

    /// With the set of converters on that loses least.
    ///
    /// @throws IllegalArgumentException when no set of sources can give the load
    public static SharedCurrent switched(List<CurrentSource> sources, double loadA) {
        if (sources.size() > MOST_SWITCHED) {
            throw new IllegalArgumentException(
                    sources.size() + " converters are too many to switch one by one. At most " + MOST_SWITCHED
                            + " can be; leave the others on.");
        }
        SwitchSearch search = new SwitchSearch(sources, loadA);
        return search.best().orElseThrow(() -> cannotGive(sources, loadA));
    }

    /// The currents of a rule that looks at the lines alone, with the loss that they really make.
    public static SharedCurrent ignoringConverters(List<CurrentSource> sources, double loadA) {
        boolean[] on = new boolean[sources.size()];
        Arrays.fill(on, true);
        List<CurrentSource> lines =
                sources.stream().map(CurrentSource::lineOnly).toList();
        return shared(sources, on, new Clipped(lines, on, loadA).currents(), loadA);
    }

    static SharedCurrent shared(List<CurrentSource> sources, boolean[] on, double[] currents, double loadA) {
        double loss = 0;
        for (int k = 0; k < currents.length; k++) {
            loss += on[k] ? sources.get(k).lossW(currents[k]) : 0;
        }
        return new SharedCurrent(on.clone(), currents, new Clipped(sources, on, loadA).multiplier(), loss);
    }

    static IllegalArgumentException cannotGive(List<CurrentSource> sources, double loadA) {
        double most = sources.stream().mapToDouble(CurrentSource::highestA).sum();
        double least = sources.stream().mapToDouble(CurrentSource::lowestA).sum();
        return new IllegalArgumentException("The sources give " + least + " to " + most + " A, and the load takes "
                + loadA + " A. Change a limit or the load.");
    }

    /// The currents between their limits that have one marginal loss.
    record Clipped(List<CurrentSource> sources, boolean[] on, double loadA) {

        double[] currents() {
            double multiplier = multiplier();
            double[] currents = new double[on.length];
            double left = loadA;
            for (int k = 0; k < on.length; k++) {
                currents[k] = on[k] ? low(sources.get(k), multiplier) : 0;
                left -= currents[k];
            }
            for (int k = 0; k < on.length; k++) {
                // Sources without resistance take what their drop leaves open; else this is rounding.
                double more = on[k] ? Math.clamp(left, 0, high(sources.get(k), multiplier) - currents[k]) : 0;
                currents[k] += more;
                left -= more;
            }
            return currents;
        }

        /// The marginal loss in V at which the sources give the load: the least that does.
        double multiplier() {
            double least = 0;
            double most = 1;
            requireEnough();
            while (given(most, true) < loadA) {
                most *= 2;
            }
            if (given(least, true) >= loadA) {
                return 0;
            }
            for (int k = 0; k < BISECTIONS && least < most; k++) {
                double middle = (least + most) / 2;
                if (middle == least || middle == most) {
                    break;
                }
                if (given(middle, true) >= loadA) {
                    most = middle;
                } else {
                    least = middle;
                }
            }
            return most;
        }

        boolean canGive() {
            double most = 0;
            double least = 0;
            for (int k = 0; k < on.length; k++) {
                most += on[k] ? sources.get(k).highestA() : 0;
                least += on[k] ? sources.get(k).lowestA() : 0;
            }
            return least <= loadA && loadA <= most;
        }

        private void requireEnough() {
            if (!canGive()) {
                throw cannotGive(sources, loadA);
            }
        }

        private double given(double multiplier, boolean all) {
            double sum = 0;
            for (int k = 0; k < on.length; k++) {
                if (on[k]) {
                    sum += all ? high(sources.get(k), multiplier) : low(sources.get(k), multiplier);
                }
            }
            return sum;
        }

        private static double low(CurrentSource source, double multiplier) {
            if (source.resistance() == 0) {
                return multiplier > source.dropV() ? source.highestA() : source.lowestA();
            }
            return clipped(source, multiplier);
        }

        private static double high(CurrentSource source, double multiplier) {
            if (source.resistance() == 0) {
                return multiplier >= source.dropV() ? source.highestA() : source.lowestA();
            }
            return clipped(source, multiplier);
        }

        private static double clipped(CurrentSource source, double multiplier) {
            double free = (multiplier - source.dropV()) / (2 * source.resistance());
            return Math.clamp(free, source.lowestA(), source.highestA());
        }
    }
}
