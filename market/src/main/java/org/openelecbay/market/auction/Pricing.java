package org.openelecbay.market.auction;

/// How the one price of a call auction is chosen; both lie between the marginal offer and the marginal bid (spec A.2).
public enum Pricing {
    /// Inside the interval at which nobody with a strictly better limit is left unserved.
    EQUILIBRIUM,
    /// Between the limits of the last matched pair; leaves a partly filled order unserved at a price that suits it.
    /// Use it only to reproduce literature.
    MARGINAL_PAIR
}
