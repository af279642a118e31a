package org.openelecbay.core;

/// What every name of the community must satisfy.
final class Names {

    private static final int LONGEST = 100;

    private Names() {}

    static void requireName(String what, String value) {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "A " + what + " needs 1 to " + LONGEST + " characters, not \"" + value + "\".");
        }
    }
}
