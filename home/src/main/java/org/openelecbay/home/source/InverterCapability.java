package org.openelecbay.home.source;

/// The active and reactive power that an inverter of a given rating can give (spec scheduling 9.3).
///
/// Active power is positive when given, reactive power has any sign; both together lie in the circle of
/// the rating.
///
/// @param ratedKva apparent power, kVA, not negative
public record InverterCapability(double ratedKva) {

    public InverterCapability {
        if (!(ratedKva >= 0 && ratedKva < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "An inverter of " + ratedKva + " kVA cannot be. Is the rating given in kVA?");
        }
    }

    /// The largest reactive power beside `kw`: `sqrt(S^2 - p^2)`, 0 where the active power takes all.
    public double headroomKvar(double kw) {
        return beside(kw);
    }

    /// Watts come first: what remains of the request.
    public Setting wattPriority(double kw, double requestedKvar) {
        double granted = Math.clamp(kw, -ratedKva, ratedKva);
        double most = beside(granted);
        return new Setting(granted, Math.clamp(requestedKvar, -most, most));
    }

    /// Vars come first: active power is cut to `sqrt(S^2 - q^2)`.
    public Setting varPriority(double kw, double requestedKvar) {
        double granted = Math.clamp(requestedKvar, -ratedKva, ratedKva);
        double most = beside(granted);
        return new Setting(Math.clamp(kw, -most, most), granted);
    }

    /// Half-planes `p cos a + q sin a <= r` of a regular polygon within the circle whose corners lie on
    /// it, so that a linear program never asks for more than the inverter can: `a` the middle of each
    /// side, `r = S cos(pi / sides)`.
    ///
    /// @param sides at least 3
    /// @return for each side the factors of p and q
    public double[][] halfPlanes(int sides) {
        requireSides(sides);
        double[][] planes = new double[sides][];
        for (int side = 0; side < sides; side++) {
            double angle = 2 * Math.PI * side / sides;
            planes[side] = new double[] {Math.cos(angle), Math.sin(angle)};
        }
        return planes;
    }

    /// The right-hand side of every half-plane: the radius of the largest circle inside, kVA.
    public double innerRadiusKva(int sides) {
        requireSides(sides);
        return ratedKva * Math.cos(Math.PI / sides);
    }

    private double beside(double taken) {
        return Math.sqrt(Math.max(0, (ratedKva - taken) * (ratedKva + taken)));
    }

    private static void requireSides(int sides) {
        if (sides < 3) {
            throw new IllegalArgumentException("A polygon of " + sides + " sides cannot be; 12 are usual.");
        }
    }

    /// What an inverter gives.
    ///
    /// @param kw active power
    /// @param kvar reactive power
    public record Setting(double kw, double kvar) {}
}
