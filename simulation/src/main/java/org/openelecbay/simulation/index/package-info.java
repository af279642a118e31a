/// Index numbers of the field as pure functions: how equally something is shared, what fairness and self-interest
/// cost, and the indices of peer-to-peer trading. They know numbers only, no day and no rule.
@NullMarked
package org.openelecbay.simulation.index;

import org.jspecify.annotations.NullMarked;
