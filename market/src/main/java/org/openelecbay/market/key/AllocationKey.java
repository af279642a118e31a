package org.openelecbay.market.key;

import java.util.Map;
import java.util.Set;
import org.openelecbay.market.Need;
import org.openelecbay.market.Property;
import org.openelecbay.market.SharingKeys;
import org.openelecbay.market.pool.Pool;

/// Says how much of the surplus of a slot each member who lacks energy is allotted (spec B.7).
///
/// An allotment is whole watt-hours; nobody gets more than it lacks, and no producer gives more than it has.
public interface AllocationKey {

    /// Allots the surplus of the sellers to the buyers.
    ///
    /// @param pool with a surplus and a deficit
    /// @param keys that meet the [#needs]
    Allotment allot(Pool pool, SharingKeys keys);

    /// What the key reads.
    default Set<Need> needs() {
        return Set.of();
    }

    /// Why it does not have the others.
    Map<Property, String> exceptions();

    /// How it allots, to follow "allotted".
    String words();
}
