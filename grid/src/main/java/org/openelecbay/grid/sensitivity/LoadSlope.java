package org.openelecbay.grid.sensitivity;

/// How the current that a load or shunt draws follows its voltage, as a real 2x2 block.
final class LoadSlope {

    private LoadSlope() {}

    /// Adds the block of a load with the power `p + jq` (consumption positive) at the voltage `v`.
    ///
    /// From `I = conj(S(|V|) / V)`: `dI = -conj(S) / conj(V)^2 conj(dV) + conj(S') / conj(V) Re(conj(V) dV) /
    /// |V|`.
    ///
    /// @param slopeP `dP / d|V|`, zero for constant power
    /// @param slopeQ `dQ / d|V|`
    static void add(
            double[] into, int at, int width, double re, double im, double p, double q, double slopeP, double slopeQ) {
        double square = re * re + im * im;
        double currentRe = (p * re + q * im) / square;
        double currentIm = (p * im - q * re) / square;
        double kRe = -(currentRe * re - currentIm * im) / square;
        double kIm = -(currentRe * im + currentIm * re) / square;
        double gRe = (slopeP * re + slopeQ * im) / square / Math.sqrt(square);
        double gIm = (slopeP * im - slopeQ * re) / square / Math.sqrt(square);
        into[at] += kRe + gRe * re;
        into[at + 1] += kIm + gRe * im;
        into[at + width] += kIm + gIm * re;
        into[at + width + 1] += -kRe + gIm * im;
    }

    /// Adds the block of a shunt admittance `g + jb`.
    static void addShunt(double[] into, int at, int width, double conductance, double susceptance) {
        into[at] += conductance;
        into[at + 1] -= susceptance;
        into[at + width] += susceptance;
        into[at + width + 1] += conductance;
    }
}
