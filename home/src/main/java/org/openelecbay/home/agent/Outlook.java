package org.openelecbay.home.agent;

/// What a home expects of one of its meters, learnt from what it has measured; it never sees what is to come.
public interface Outlook {

    /// Notes what the step that has just ended held.
    ///
    /// @param kwh measured, not negative
    void observe(double kwh);

    /// What the next steps will hold, kWh each.
    ///
    /// @param count how many, 1 or more
    double[] ahead(int count);
}
