package org.openelecbay.grid.envelope;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.grid.headroom.Directions;
import org.openelecbay.grid.headroom.LimitSet;
import org.openelecbay.grid.operating.OperatingModel;
import org.openelecbay.grid.operating.OperatingPoint;

/// All points between the import and the export limits of a request's connections.
final class Box {

    final EnvelopeRequest request;
    final double[] exportKw;
    final double[] importKw;

    Box(EnvelopeRequest request, double[] exportKw, double[] importKw) {
        this.request = request;
        this.exportKw = exportKw;
        this.importKw = importKw;
    }

    Box shrunk(double factor) {
        double[] export = exportKw.clone();
        double[] imported = importKw.clone();
        for (int k = 0; k < export.length; k++) {
            export[k] *= factor;
            imported[k] *= factor;
        }
        return new Box(request, export, imported);
    }

    /// The state in which the connections inject `kw`, negative for import.
    OperatingPoint solve(OperatingModel model, double[] kw) {
        double[] active = new double[model.terminals().size()];
        double[] reactive = new double[active.length];
        for (int k = 0; k < kw.length; k++) {
            active[request.terminals()[k]] = kw[k];
            reactive[request.terminals()[k]] = request.reactive().kvar(kw[k]);
        }
        return model.solve(active, reactive);
    }

    double[] corner(boolean[] exports) {
        double[] kw = new double[exports.length];
        for (int k = 0; k < kw.length; k++) {
            kw[k] = exports[k] ? exportKw[k] : -importKw[k];
        }
        return kw;
    }

    /// One direction for each connection: its export, or its import counted positive.
    static Directions directions(EnvelopeRequest request, boolean export) {
        List<List<Directions.Share>> shares = new ArrayList<>();
        for (int terminal : request.terminals()) {
            double sign = export ? 1 : -1;
            shares.add(List.of(
                    new Directions.Share(terminal, sign, request.reactive().kvar(sign))));
        }
        return new Directions(request.lowLoad(), shares);
    }

    static LimitSet limits(EnvelopeRequest request, OperatingModel model) {
        return LimitSet.of(model, request.limits());
    }
}
