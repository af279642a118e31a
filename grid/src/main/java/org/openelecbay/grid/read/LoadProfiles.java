package org.openelecbay.grid.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One-minute load profiles: active power of every profile in every minute of a day.
///
/// Consumption is positive. Minutes count from 1; minute 1 ends at 00:01.
public final class LoadProfiles {

    private final List<String> names;
    private final Map<String, Integer> positions = new HashMap<>();
    private final double[][] kw;

    LoadProfiles(List<String> names, double[][] kw) {
        this.names = List.copyOf(names);
        this.kw = kw;
        for (String name : names) {
            positions.put(name, positions.size());
        }
    }

    /// Names of the columns, such as `profile_1`.
    public List<String> names() {
        return names;
    }

    public int minutes() {
        return kw.length;
    }

    /// The position of a profile.
    ///
    /// @throws IllegalArgumentException when there is no such profile
    public int position(String profile) {
        Integer position = positions.get(profile);
        if (position == null) {
            throw new IllegalArgumentException(
                    "There is no profile " + profile + "; there are " + names.size() + ". Is the name mistyped?");
        }
        return position;
    }

    /// Power in kW.
    ///
    /// @param minute from 1 to [#minutes]
    /// @param profile position from 0
    /// @throws IllegalArgumentException when the minute is outside the day
    public double kw(int minute, int profile) {
        if (minute < 1 || minute > kw.length) {
            throw new IllegalArgumentException("There is no minute " + minute + "; the profiles have minutes 1 to "
                    + kw.length + ". Does the day start at minute 1?");
        }
        return kw[minute - 1][profile];
    }
}
