package org.openelecbay.home.sun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Property;

class PlaneTest {

    private static final Plane FLAT = new Plane(0, 0);
    private static final SunPosition SOUTH_AT_THIRTY = sun(30, 180);

    @Test
    void aFlatPlaneSeesTheSkyAndTheSineOfTheElevation() {
        assertThat(FLAT.irradianceWm2(SOUTH_AT_THIRTY, 800, 100)).isCloseTo(100 + 800 * 0.5, within(1e-9));
    }

    @Test
    void aPlaneThatFacesTheSunGetsTheWholeBeam() {
        double expected = 800 + 100 * 0.75 + 0.2 * 500 * 0.25;
        assertThat(new Plane(60, 180).irradianceWm2(SOUTH_AT_THIRTY, 800, 100)).isCloseTo(expected, within(1e-9));
    }

    @Test
    void aNorthWallGetsHalfTheSkyAndHalfTheGround() {
        double expected = 100 * 0.5 + 0.2 * 500 * 0.5;
        assertThat(new Plane(90, 0).irradianceWm2(SOUTH_AT_THIRTY, 800, 100)).isCloseTo(expected, within(1e-9));
    }

    @Test
    void noBeamComesFromBelowTheHorizon() {
        assertThat(new Plane(90, 180).irradianceWm2(sun(-1, 180), 800, 0)).isZero();
    }

    @Test
    void theAngleOfIncidenceIsThatOfTheTextbook() {
        RandomGenerator random = Property.random("incidence");
        for (int i = 0; i < 1_000; i++) {
            double elevation = random.nextDouble(0, 90);
            double azimuth = random.nextDouble(0, 360);
            Plane plane = new Plane(random.nextDouble(0, 90), random.nextDouble(0, 360));
            assertThat(plane.cosIncidence(sun(elevation, azimuth)))
                    .isCloseTo(textbook(plane, elevation, azimuth), within(1e-12));
        }
    }

    @Test
    void aPlaneThatCannotBeBuiltIsRefused() {
        assertThatThrownBy(() -> new Plane(-5, 180)).hasMessageContaining("tilt");
        assertThatThrownBy(() -> new Plane(30, -45)).hasMessageContaining("south is 180");
        assertThatThrownBy(() -> new Plane(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double textbook(Plane plane, double elevationDeg, double azimuthDeg) {
        double zenith = StrictMath.toRadians(90 - elevationDeg);
        double tilt = StrictMath.toRadians(plane.tiltDeg());
        return StrictMath.cos(zenith) * StrictMath.cos(tilt)
                + StrictMath.sin(zenith)
                        * StrictMath.sin(tilt)
                        * StrictMath.cos(StrictMath.toRadians(azimuthDeg - plane.azimuthDeg()));
    }

    private static SunPosition sun(double elevationDeg, double azimuthDeg) {
        double elevation = StrictMath.toRadians(elevationDeg);
        double azimuth = StrictMath.toRadians(azimuthDeg);
        double horizontal = StrictMath.cos(elevation);
        return new SunPosition(
                horizontal * StrictMath.sin(azimuth), horizontal * StrictMath.cos(azimuth), StrictMath.sin(elevation));
    }
}
