package org.openelecbay.cli.vector.grid;

import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.phasor.KronReduction;
import org.openelecbay.grid.phasor.PhaseMatrix;
import org.openelecbay.grid.phasor.SymmetricalComponents;
import tools.jackson.databind.node.ObjectNode;

/// `kron-reduction`: a four-wire line as its phases see it, its sequences and, with phase currents, that of the
/// neutral (spec grid 2.3).
public final class FourWireLine implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        Complex[][] primitive = Phasors.readMatrix(inputs.at("zPrimitiveOhm"));
        PhaseMatrix phases = KronReduction.reduce(primitive);
        Complex[][] sequences = SymmetricalComponents.of(phases);
        ObjectNode result = Result.object();
        result.set("zAbcOhm", Phasors.write(phases));
        result.set("zSeq012Ohm", Phasors.write(sequences));
        result.set("z0Ohm", Phasors.write(sequences[0][0]));
        result.set("z1Ohm", Phasors.write(sequences[1][1]));
        result.set("z2Ohm", Phasors.write(sequences[2][2]));
        if (inputs.has("phaseCurrentsA")) {
            Complex[] currents = Phasors.readVector(inputs.at("phaseCurrentsA"));
            result.set("neutralCurrentA", Phasors.write(KronReduction.neutralCurrent(primitive, currents)));
        }
        return result;
    }
}
