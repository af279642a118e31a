package org.openelecbay.simulation.results;

/// A test that holds a figure. That it exists is checked on the page.
///
/// @param test the class
/// @param method the sentence
record Proof(String test, String method) {

    static Proof malik(String method) {
        return new Proof("MalikFiguresTest", method);
    }

    static Proof europeanLv(String method) {
        return new Proof("EuropeanLvFlowTest", method);
    }

    static Proof matpower(String method) {
        return new Proof("MatpowerReaderTest", method);
    }

    String markdown() {
        return "`" + test + "." + method + "`";
    }
}
