/// Optimal power flow of radial networks in branch flow variables: linear DistFlow and its second-order cone
/// relaxation.
@NullMarked
package org.openelecbay.grid.optimal.radial;

import org.jspecify.annotations.NullMarked;
