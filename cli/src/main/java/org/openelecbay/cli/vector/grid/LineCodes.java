package org.openelecbay.cli.vector.grid;

import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.grid.feeder.LineCode;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.phasor.PhaseMatrix;
import org.openelecbay.grid.phasor.SymmetricalComponents;
import tools.jackson.databind.node.ObjectNode;

/// `line-code`: a sequence line code and a length as a phase matrix (spec grid 2.3). Without `km` it is a kilometre.
public final class LineCodes implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        LineCode code = read("code", inputs.at("codeOhmPerKm"));
        PhaseMatrix line = code.ohmPerKm().times(inputs.number("km", 1));
        Complex[][] sequences = SymmetricalComponents.of(line);
        ObjectNode result = Result.object();
        result.set("zAbcOhm", Phasors.write(line));
        result.set("zSeq012Ohm", Phasors.write(sequences));
        result.set("z0Ohm", Phasors.write(sequences[0][0]));
        result.set("z1Ohm", Phasors.write(sequences[1][1]));
        return result;
    }

    /// A line code from `r1`, `x1` and, where the zero sequence differs, `r0` and `x0`, in ohm per kilometre.
    static LineCode read(String name, Given code) {
        double r1 = code.number("r1");
        double x1 = code.number("x1");
        return LineCode.ofSequence(
                name, new Complex(r1, x1), new Complex(code.number("r0", r1), code.number("x0", x1)));
    }
}
