/// What the use of the network costs: electrical distances, charges per trade, losses and who bears them, price loop.
@NullMarked
package org.openelecbay.grid.charge;

import org.jspecify.annotations.NullMarked;
