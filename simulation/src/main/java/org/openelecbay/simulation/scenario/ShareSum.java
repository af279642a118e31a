package org.openelecbay.simulation.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.market.KeyShares;
import org.openelecbay.simulation.input.YamlValue;

/// Shares that are read one by one and together are one at most.
final class ShareSum {

    private final String whose;
    private final Map<ParticipantId, Long> shares = new LinkedHashMap<>();
    private long sum;

    /// @param whose who shares, for complaints
    ShareSum(String whose) {
        this.whose = whose;
    }

    /// Adds one share.
    ///
    /// @param key where the name of the receiver stands
    /// @return the share in billionths
    long add(ParticipantId receiver, YamlValue share, YamlValue key) {
        long billionths = share.billionths();
        if (shares.put(receiver, billionths) != null) {
            throw key.bad("has a share among " + whose + " already", "Keep one row.");
        }
        sum += billionths;
        if (sum > KeyShares.WHOLE) {
            throw share.bad("brings the shares of " + whose + " to more than 1", "Together they are 1 at most.");
        }
        return billionths;
    }

    KeyShares done() {
        return new KeyShares(shares);
    }
}
