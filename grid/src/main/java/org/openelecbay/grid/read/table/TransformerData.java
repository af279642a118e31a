package org.openelecbay.grid.read.table;

import org.openelecbay.grid.phasor.Complex;

/// A two-winding transformer as data sheets give it.
///
/// @param ratedMva rated power of one unit in MVA
/// @param highKv rated line-to-line voltage of the high side in kV
/// @param lowKv rated line-to-line voltage of the low side in kV
/// @param tappedHighKv `highKv` at the present tap
/// @param tappedLowKv `lowKv` at the present tap
/// @param shiftDegrees by how much the high side leads, that of the tap included
/// @param shortCircuitPercent short-circuit voltage
/// @param copperPercent real part of the short-circuit voltage
/// @param ironKw losses without load in kW
/// @param noLoadPercent current without load on the rated one
/// @param parallel how many equal units
/// @param derating share of the rated power that it may carry
/// @param highResistanceShare share of the resistance on the high side of the magnetising branch
/// @param highReactanceShare share of the reactance on the high side of the magnetising branch
public record TransformerData(
        double ratedMva,
        double highKv,
        double lowKv,
        double tappedHighKv,
        double tappedLowKv,
        double shiftDegrees,
        double shortCircuitPercent,
        double copperPercent,
        double ironKw,
        double noLoadPercent,
        int parallel,
        double derating,
        double highResistanceShare,
        double highReactanceShare) {

    public TransformerData {
        requirePositive("rated power (MVA)", ratedMva);
        requirePositive("high voltage (kV)", tappedHighKv);
        requirePositive("low voltage (kV)", tappedLowKv);
        requirePositive("short-circuit voltage (%)", shortCircuitPercent);
        requirePositive("derating", derating);
        if (Math.abs(copperPercent) > shortCircuitPercent) {
            throw new IllegalArgumentException("The transformer has a resistance of " + copperPercent
                    + " % within a short-circuit voltage of " + shortCircuitPercent + " %. Did they change places?");
        }
        if (parallel < 1) {
            throw new IllegalArgumentException(
                    "The transformer stands " + parallel + " times in parallel; it must be once or more.");
        }
    }

    private static void requirePositive(String quantity, double value) {
        if (!(value > 0) || !Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "The transformer has a " + quantity + " of " + value + "; it must be above zero.");
        }
    }

    /// Its circuit between two buses: the magnetising branch stands between the two parts of the series impedance
    /// (T), and is turned into an equal one with a shunt at each end (pi). Source: [F] star-delta transformation.
    ///
    /// @param baseMva power base
    /// @param highBusKv base voltage of the bus at the high side
    /// @param lowBusKv base voltage of the bus at the low side
    TransformerCircuit circuit(double baseMva, double highBusKv, double lowBusKv) {
        double square = tappedLowKv / lowBusKv * (tappedLowKv / lowBusKv);
        double perPercent = square * baseMva / ratedMva / parallel / 100;
        double reactive = Math.sqrt(shortCircuitPercent * shortCircuitPercent - copperPercent * copperPercent);
        Complex series = new Complex(copperPercent, reactive).times(perPercent);
        double ratio = tappedHighKv / tappedLowKv * (lowBusKv / highBusKv);
        double rating = ratedMva * parallel * derating / baseMva * (lowBusKv / tappedLowKv);
        Complex magnetising = magnetising(baseMva, lowBusKv);
        if (magnetising.equals(Complex.ZERO)) {
            return new TransformerCircuit(series, Complex.ZERO, Complex.ZERO, ratio, rating);
        }
        Complex high = new Complex(series.re() * highResistanceShare, series.im() * highReactanceShare);
        Complex low = series.minus(high);
        Complex middle = Complex.ONE.dividedBy(magnetising);
        Complex sum = high.times(low).plus(high.times(middle)).plus(low.times(middle));
        return new TransformerCircuit(sum.dividedBy(middle), low.dividedBy(sum), high.dividedBy(sum), ratio, rating);
    }

    /// Admittance of iron losses and magnetising current seen from the low side in per unit.
    private Complex magnetising(double baseMva, double lowBusKv) {
        double ironMva = ironKw / 1_000;
        double wholeMva = noLoadPercent / 100 * ratedMva;
        double reactiveMva = Math.sqrt(Math.max(0, wholeMva * wholeMva - ironMva * ironMva));
        if (ironMva == 0 && reactiveMva == 0) {
            return Complex.ZERO;
        }
        double perMva = lowBusKv * lowBusKv / (tappedLowKv * tappedLowKv) / baseMva * parallel;
        return new Complex(ironMva, -reactiveMva).times(perMva);
    }
}
