package org.openelecbay.cli.vector.grid;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.grid.multiphase.Connection;

/// A vector group as vector files write it: `Dyn11`, `Yd1`, `Dd0`, `YNyn0`. Star points are grounded.
///
/// @param high how the high-voltage side is connected
/// @param low how the low-voltage side is connected
/// @param clock hours by which the low-voltage side lags
record WrittenGroup(Connection high, Connection low, int clock) {

    private static final Pattern WRITTEN = Pattern.compile("(D|YN?)(d|yn?)([0-9]{1,2})", Pattern.CASE_INSENSITIVE);

    static WrittenGroup read(String name) {
        Matcher matcher = WRITTEN.matcher(name.strip());
        if (!matcher.matches()) {
            throw new UnusableCase("The vector group " + name + " is not known; known are those of the form Dyn11.");
        }
        return new WrittenGroup(
                connection(matcher.group(1)), connection(matcher.group(2)), Integer.parseInt(matcher.group(3)));
    }

    private static Connection connection(String letters) {
        return letters.equalsIgnoreCase("d") ? Connection.DELTA : Connection.WYE;
    }

    /// True for the groups that the radial sweep solves.
    boolean isSwept() {
        return high == Connection.DELTA && low == Connection.WYE && (clock == 1 || clock == 11);
    }
}
