package org.openelecbay.home.sun;

/// A place on the earth, as far as the sun is concerned.
///
/// @param latitudeDeg degrees north of the equator, -90 to 90
/// @param longitudeDeg degrees east of Greenwich, -180 to 180; California is negative
public record Place(double latitudeDeg, double longitudeDeg) {

    public Place {
        within("latitude", latitudeDeg, 90);
        within("longitude", longitudeDeg, 180);
    }

    private static void within(String what, double degrees, double bound) {
        if (!(degrees >= -bound && degrees <= bound)) {
            throw new IllegalArgumentException("The " + what + " " + degrees + " is outside -" + bound + " to " + bound
                    + " degrees. Were latitude and longitude swapped?");
        }
    }
}
