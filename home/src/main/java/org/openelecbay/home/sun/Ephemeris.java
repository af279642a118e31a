package org.openelecbay.home.sun;

import java.time.Instant;

/// Where the sun stands as seen from the centre of the earth, good to about 0.01 degrees from 1950 to 2050.
///
/// Source: J. Meeus, "Astronomical Algorithms", 2nd edition 1998, chapters 22, 25 and 28 (low accuracy), in the form
/// of the NOAA solar calculator (gml.noaa.gov/grad/solcalc/calcdetails.html).
///
/// @param declinationRad angle above the equator, radians, north positive
/// @param equationOfTimeMinutes sundial minus clock, minutes
record Ephemeris(double declinationRad, double equationOfTimeMinutes) {

    private static final double SECONDS_PER_CENTURY = 36_525.0 * 86_400.0;
    private static final Instant J2000 = Instant.parse("2000-01-01T12:00:00Z");

    static Ephemeris at(Instant instant) {
        double t = (instant.getEpochSecond() - J2000.getEpochSecond()) / SECONDS_PER_CENTURY;
        double meanLongitude = rad((280.46646 + t * (36_000.76983 + t * 0.0003032)) % 360);
        double anomaly = rad((357.52911 + t * (35_999.05029 - t * 0.0001537)) % 360);
        double node = rad((125.04 - 1_934.136 * t) % 360);
        double obliquity = rad(meanObliquityDeg(t) + 0.00256 * StrictMath.cos(node));
        double apparentLongitude =
                meanLongitude + rad(centreDeg(t, anomaly) - 0.00569 - 0.00478 * StrictMath.sin(node));
        double declination = StrictMath.asin(StrictMath.sin(obliquity) * StrictMath.sin(apparentLongitude));
        return new Ephemeris(declination, equationOfTimeMinutes(t, meanLongitude, anomaly, obliquity));
    }

    private static double meanObliquityDeg(double t) {
        return 23 + (26 + (21.448 - t * (46.815 + t * (0.00059 - t * 0.001813))) / 60) / 60;
    }

    /// How far the true sun runs ahead of the mean sun on the ecliptic, degrees.
    private static double centreDeg(double t, double anomaly) {
        return StrictMath.sin(anomaly) * (1.914602 - t * (0.004817 + 0.000014 * t))
                + StrictMath.sin(2 * anomaly) * (0.019993 - 0.000101 * t)
                + StrictMath.sin(3 * anomaly) * 0.000289;
    }

    private static double equationOfTimeMinutes(double t, double meanLongitude, double anomaly, double obliquity) {
        double e = 0.016708634 - t * (0.000042037 + 0.0000001267 * t);
        double tan = StrictMath.tan(obliquity / 2);
        double y = tan * tan;
        double radians = y * StrictMath.sin(2 * meanLongitude)
                - 2 * e * StrictMath.sin(anomaly)
                + 4 * e * y * StrictMath.sin(anomaly) * StrictMath.cos(2 * meanLongitude)
                - 0.5 * y * y * StrictMath.sin(4 * meanLongitude)
                - 1.25 * e * e * StrictMath.sin(2 * anomaly);
        return 4 * StrictMath.toDegrees(radians);
    }

    private static double rad(double degrees) {
        return StrictMath.toRadians(degrees);
    }
}
