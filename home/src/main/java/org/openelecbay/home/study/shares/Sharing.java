package org.openelecbay.home.study.shares;

import java.util.Arrays;

/// How owners of a [SharedBattery] are held within it (spec scheduling 5.1).
///
/// Every owner's own content moves as if it charged and discharged alone, with its own losses. The battery
/// loses only on the net flow, so it ends with more by `D (1 / n_d - n_c) dt` for the smaller side `D`: this
/// gain is credited to the owners by throughput, within the room that each has left.
public enum Sharing {
    /// Each owner within its share of the power.
    STRICT {
        @Override
        double[] limited(SharedBattery battery, double[] requestKw) {
            double[] granted = new double[requestKw.length];
            Arrays.setAll(granted, k -> {
                double share = battery.shares()[k];
                return Math.clamp(requestKw[k], -share * battery.dischargeKw(), share * battery.chargeKw());
            });
            return granted;
        }
    },
    /// Opposite requests meet first; only the larger side is scaled until the net is within the power.
    POOLED {
        @Override
        double[] limited(SharedBattery battery, double[] requestKw) {
            double charge = Arrays.stream(requestKw).filter(each -> each > 0).sum();
            double discharge =
                    -Arrays.stream(requestKw).filter(each -> each < 0).sum();
            double up = charge - discharge > battery.chargeKw() ? (battery.chargeKw() + discharge) / charge : 1;
            double down = discharge - charge > battery.dischargeKw() ? (battery.dischargeKw() + charge) / discharge : 1;
            return Arrays.stream(requestKw)
                    .map(each -> each * (each > 0 ? up : down))
                    .toArray();
        }
    };

    /// Requests within the power.
    abstract double[] limited(SharedBattery battery, double[] requestKw);

    /// One step.
    ///
    /// @param contentKwh of each owner before
    /// @param requestKw of each owner
    /// @param hours length of the step
    public SharedStep step(SharedBattery battery, double[] contentKwh, double[] requestKw, double hours) {
        int owners = battery.shares().length;
        if (contentKwh.length != owners || requestKw.length != owners) {
            throw new IllegalArgumentException("A battery of " + owners + " owners has " + contentKwh.length
                    + " contents and " + requestKw.length + " requests. Give one of each for every owner.");
        }
        double[] content = new double[owners];
        double[] possible = new double[owners];
        for (int k = 0; k < owners; k++) {
            content[k] = battery.keeps(hours) * contentKwh[k];
            possible[k] = battery.withinContent(k, content[k], requestKw[k], hours);
        }
        double before = Arrays.stream(content).sum();
        double[] granted = limited(battery, possible);
        for (int k = 0; k < owners; k++) {
            content[k] += battery.stored(granted[k], hours);
        }
        double net = Arrays.stream(granted).sum();
        double physical = before + battery.stored(net, hours);
        double gain = physical - Arrays.stream(content).sum();
        credit(battery, content, granted, Math.max(0, gain));
        return new SharedStep(granted, net, content, physical, gain);
    }

    /// Credits a gain by throughput; what an owner has no room for goes to the others, at last to anybody
    /// with room.
    private static void credit(SharedBattery battery, double[] content, double[] granted, double gain) {
        double left = gain;
        double[] weight = Arrays.stream(granted).map(Math::abs).toArray();
        for (int round = 0; round <= 2 * content.length && left > 0; round++) {
            double sum = 0;
            for (int k = 0; k < content.length; k++) {
                weight[k] = room(battery, content, k) > 0 ? weight[k] : 0;
                sum += weight[k];
            }
            if (sum == 0) {
                Arrays.setAll(weight, k -> Math.min(1e300, room(battery, content, k)));
                sum = Arrays.stream(weight).sum();
            }
            double credited = 0;
            for (int k = 0; k < content.length && sum > 0; k++) {
                double part = Math.min(left * weight[k] / sum, room(battery, content, k));
                content[k] += part;
                credited += part;
            }
            left = credited > 0 ? left - credited : 0;
        }
    }

    private static double room(SharedBattery battery, double[] content, int owner) {
        return battery.room(owner, content[owner]);
    }
}
