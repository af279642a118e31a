package org.openelecbay.grid.read.dss;

import java.util.Locale;

/// How connections are written.
final class Delta {

    private Delta() {}

    /// True for delta and line to line, false for wye, star and line to neutral.
    static boolean is(Property given, String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "delta", "d", "ll" -> true;
            case "wye", "y", "ln", "star" -> false;
            default ->
                throw given.wrong("\"" + text + "\" is not a connection here.", "Known are wye, LN, delta and LL.");
        };
    }
}
