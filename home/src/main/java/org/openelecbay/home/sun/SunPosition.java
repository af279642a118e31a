package org.openelecbay.home.sun;

import java.time.Instant;

/// The direction of the sun's centre from a place, without refraction, as a unit vector.
///
/// @param east share that points east
/// @param north share that points north
/// @param up share that points up: the cosine of the zenith angle, negative at night
public record SunPosition(double east, double north, double up) {

    private static final double LENGTH_TOLERANCE = 1e-9;

    public SunPosition {
        double squared = east * east + north * north + up * up;
        if (!(StrictMath.abs(squared - 1) <= LENGTH_TOLERANCE)) {
            throw new IllegalArgumentException("The direction (" + east + ", " + north + ", " + up
                    + ") has the squared length " + squared + ", not 1. Divide it by its length first.");
        }
    }

    /// The sun over `place` at `instant`, good to about 0.02 degrees from 1950 to 2050.
    public static SunPosition at(Place place, Instant instant) {
        Ephemeris sun = Ephemeris.at(instant);
        double hourAngle = hourAngleRad(place, instant, sun);
        double latitude = StrictMath.toRadians(place.latitudeDeg());
        double sinLatitude = StrictMath.sin(latitude);
        double cosLatitude = StrictMath.cos(latitude);
        double sinDeclination = StrictMath.sin(sun.declinationRad());
        double cosDeclination = StrictMath.cos(sun.declinationRad());
        double towardsMeridian = cosDeclination * StrictMath.cos(hourAngle);
        return new SunPosition(
                -cosDeclination * StrictMath.sin(hourAngle),
                cosLatitude * sinDeclination - sinLatitude * towardsMeridian,
                sinLatitude * sinDeclination + cosLatitude * towardsMeridian);
    }

    private static double hourAngleRad(Place place, Instant instant, Ephemeris sun) {
        double clockMinutes = Math.floorMod(instant.getEpochSecond(), 86_400L) / 60.0;
        double solarMinutes = clockMinutes + sun.equationOfTimeMinutes() + 4 * place.longitudeDeg();
        return StrictMath.toRadians(solarMinutes / 4 - 180);
    }

    /// Cosine of the angle between the sun and the vertical; negative when the sun is down.
    public double cosZenith() {
        return up;
    }

    /// Degrees clockwise from north, 0 to 360: 90 is east, 180 is south.
    public double azimuthDeg() {
        double degrees = StrictMath.toDegrees(StrictMath.atan2(east, north));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    /// True when the centre of the sun stands above the horizon.
    public boolean isUp() {
        return up > 0;
    }
}
