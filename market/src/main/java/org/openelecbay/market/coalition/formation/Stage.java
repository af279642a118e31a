package org.openelecbay.market.coalition.formation;

/// What happens while coalitions form, in the order of the stages: request, exchange, merge and split, transact.
///
/// Source: the three-stage coalition formation of microgrids that exchange power for a transmission fee, and spec D.6.
public sealed interface Stage permits Request, Exchange, Operation, Transact {}
