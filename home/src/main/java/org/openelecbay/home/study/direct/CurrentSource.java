package org.openelecbay.home.study.direct;

/// A source behind a converter and a line that feeds the common load of a direct-current microgrid.
///
/// @param lineOhm resistance `R` of the line, not negative
/// @param idleW `a`, loss of the converter whenever it is on, not negative
/// @param dropV `b`, loss for each ampere, not negative
/// @param converterOhm `c`, loss for each ampere squared, not negative
/// @param lowestA least current while it is on, not negative
/// @param highestA most current; may be infinite
public record CurrentSource(
        double lineOhm, double idleW, double dropV, double converterOhm, double lowestA, double highestA) {

    public CurrentSource {
        if (!(lineOhm >= 0) || !(idleW >= 0) || !(dropV >= 0) || !(converterOhm >= 0)) {
            throw new IllegalArgumentException("A source with " + lineOhm + " ohm of line and converter losses of "
                    + idleW + " W, " + dropV + " V and " + converterOhm + " ohm cannot be. None is below 0.");
        }
        if (!(lowestA >= 0 && lowestA <= highestA)) {
            throw new IllegalArgumentException("A source that gives " + lowestA + " A at least and " + highestA
                    + " A at most cannot be. Are the two exchanged?");
        }
    }

    /// A source of which any current can be drawn.
    public static CurrentSource unlimited(double lineOhm, double idleW, double dropV, double converterOhm) {
        return new CurrentSource(lineOhm, idleW, dropV, converterOhm, 0, Double.POSITIVE_INFINITY);
    }

    /// What is lost while it is on and gives so much, W.
    public double lossW(double currentA) {
        return idleW + dropV * currentA + resistance() * currentA * currentA;
    }

    /// The same line without its converter.
    CurrentSource lineOnly() {
        return new CurrentSource(lineOhm, 0, 0, 0, lowestA, highestA);
    }

    double resistance() {
        return lineOhm + converterOhm;
    }
}
