package org.openelecbay.grid.read.dss;

import java.nio.file.Path;
import org.openelecbay.grid.multiphase.MultiphaseNetwork;
import org.openelecbay.grid.read.UnreadableNetwork;

/// Reads circuits in the language of OpenDSS, as far as the IEEE test feeders use it.
///
/// The commands are run from top to bottom and through the files they redirect to; the circuit as it stands after the
/// last one is the network. Files outside the folder of the master and the one above it are never opened.
public final class DssReader {

    private DssReader() {}

    /// The network of a master file.
    ///
    /// @throws UnreadableNetwork when a command or element is not understood or the circuit is no valid network;
    /// the
    ///     message names file, line, element and property
    public static MultiphaseNetwork read(Path master) {
        return circuit(master).network();
    }

    /// The same, with what was left out.
    ///
    /// @throws UnreadableNetwork as [#read]
    public static DssCircuit circuit(Path master) {
        return new CircuitNetwork(Script.run(master)).circuit();
    }
}
