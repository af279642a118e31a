package org.openelecbay.grid.security;

/// Who is asked to give way when a plan breaks a rule of the network.
public enum Curtailment {
    /// One common factor for every connection that moves power on the side that is tightened.
    PRO_RATA,
    /// The connection that was connected last gives way first, down to nothing, then the one before it.
    LAST_IN,
    /// The connection whose watt relieves the binding element most gives way first, so that the least energy is lost;
    /// every kilowatt-hour counts the same.
    LEAST_COST
}
