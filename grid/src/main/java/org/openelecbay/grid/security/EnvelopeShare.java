package org.openelecbay.grid.security;

/// How the room of the network is shared among the connections that can use it.
public enum EnvelopeShare {
    /// The same limit for everybody, no more than each connection's devices can use.
    EQUAL,
    /// The same share of what each connection's devices can do.
    PROPORTIONAL
}
