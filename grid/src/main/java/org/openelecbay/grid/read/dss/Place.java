package org.openelecbay.grid.read.dss;

import org.openelecbay.grid.read.UnreadableNetwork;

/// A line of a circuit file.
///
/// @param file as it is named in errors
/// @param line counted from 1
record Place(String file, int line) {

    UnreadableNetwork wrong(String problem, String hint) {
        return UnreadableNetwork.line(file, line, problem, hint);
    }
}
