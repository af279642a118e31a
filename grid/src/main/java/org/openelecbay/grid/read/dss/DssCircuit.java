package org.openelecbay.grid.read.dss;

import java.util.List;
import org.openelecbay.grid.multiphase.MultiphaseNetwork;

/// What a circuit file describes.
///
/// @param network the network after the last command
/// @param notes one sentence for each thing of the files that the network leaves out
public record DssCircuit(MultiphaseNetwork network, List<String> notes) {

    public DssCircuit {
        notes = List.copyOf(notes);
    }
}
