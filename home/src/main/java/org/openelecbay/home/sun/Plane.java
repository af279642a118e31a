package org.openelecbay.home.sun;

/// How a panel lies.
///
/// @param tiltDeg 0 is flat, 90 is a wall
/// @param azimuthDeg where it faces, degrees clockwise from north: 90 is east, 180 is south
public record Plane(double tiltDeg, double azimuthDeg) {

    private static final double GROUND_ALBEDO = 0.2;

    public Plane {
        if (!(tiltDeg >= 0 && tiltDeg <= 90)) {
            throw new IllegalArgumentException(
                    "The tilt " + tiltDeg + " is outside 0 to 90 degrees. Flat is 0, a wall is 90.");
        }
        if (!(azimuthDeg >= 0 && azimuthDeg < 360)) {
            throw new IllegalArgumentException("The azimuth " + azimuthDeg
                    + " is outside 0 to 360 degrees. It counts clockwise from north, so south is 180.");
        }
    }

    /// Cosine of the angle between the sun and the plane's normal; negative behind the plane.
    public double cosIncidence(SunPosition sun) {
        double tilt = StrictMath.toRadians(tiltDeg);
        double azimuth = StrictMath.toRadians(azimuthDeg);
        double horizontal = sun.east() * StrictMath.sin(azimuth) + sun.north() * StrictMath.cos(azimuth);
        return sun.up() * StrictMath.cos(tilt) + horizontal * StrictMath.sin(tilt);
    }

    /// Irradiance on the plane, W/m2: beam, isotropic sky and what the ground reflects (albedo 0.2).
    ///
    /// Source: B. Y. H. Liu and R. C. Jordan, "The long-term average performance of flat-plate solar-energy
    /// collectors", Solar Energy 7 (1963) 53-74.
    public double irradianceWm2(SunPosition sun, double directNormalWm2, double diffuseHorizontalWm2) {
        double cosTilt = StrictMath.cos(StrictMath.toRadians(tiltDeg));
        double beam = sun.isUp() ? directNormalWm2 * StrictMath.max(0, cosIncidence(sun)) : 0;
        double sky = diffuseHorizontalWm2 * (1 + cosTilt) / 2;
        double global = diffuseHorizontalWm2 + directNormalWm2 * StrictMath.max(0, sun.up());
        double ground = GROUND_ALBEDO * global * (1 - cosTilt) / 2;
        return beam + sky + ground;
    }
}
