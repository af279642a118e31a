package org.openelecbay.home.sun;

/// What a cloudless sky sends down, as a function of the cosine of the zenith angle alone; zero when the sun is down.
public final class ClearSky {

    private static final double HIGHEST_INDEX = 1.2;

    private ClearSky() {}

    /// Global irradiance on a horizontal plane, W/m2.
    ///
    /// Source: B. Haurwitz, "Insolation in relation to cloudiness and cloud density", J. Meteorology 2 (1945),
    /// pages 154 to 166; spec scheduling 7.1.
    public static double globalHorizontalWm2(double cosZenith) {
        return cosZenith > 0 ? 1098 * cosZenith * StrictMath.exp(-0.059 / cosZenith) : 0;
    }

    /// Irradiance of the beam on a plane that faces the sun, W/m2.
    ///
    /// Source: A. B. Meinel and M. P. Meinel, "Applied Solar Energy", 1976, with the air mass of F. Kasten and
    /// A. T. Young, Applied Optics 28 (1989) 4735-4738.
    public static double directNormalWm2(double cosZenith) {
        return cosZenith > 0 ? 1353 * StrictMath.pow(0.7, StrictMath.pow(airMass(cosZenith), 0.678)) : 0;
    }

    private static double airMass(double cosZenith) {
        double elevationDeg = StrictMath.toDegrees(StrictMath.asin(StrictMath.min(1, cosZenith)));
        return 1 / (cosZenith + 0.50572 * StrictMath.pow(elevationDeg + 6.07995, -1.6364));
    }

    /// Measured over clear-sky global irradiance, clipped to 0 to 1.2; spec scheduling 7.1.
    ///
    /// @throws IllegalArgumentException when the sun is down, where the index has no meaning
    public static double index(double globalHorizontalWm2, double cosZenith) {
        if (!(cosZenith > 0)) {
            throw new IllegalArgumentException("There is no clear-sky index at cos zenith " + cosZenith
                    + ": the sun is down. Keep the last index of the day instead.");
        }
        double index = globalHorizontalWm2 / globalHorizontalWm2(cosZenith);
        return StrictMath.max(0, StrictMath.min(HIGHEST_INDEX, index));
    }
}
