package org.openelecbay.market.dispatch.message;

/// What a participant says to the manager of a pool, or the manager to a participant.
public sealed interface PoolMessage extends Message permits PoolInjection, PoolSignal, ResidualNorms, PoolDecision {}
