package org.openelecbay.cli.vector;

/// One place where an answer is not what was expected.
///
/// @param path the keys and list positions that lead there, as in `trades[0].qty`
/// @param problem what is wrong there, with both values
public record Difference(String path, String problem) {

    @Override
    public String toString() {
        return path + ": " + problem;
    }
}
