/// The shared battery: its role in a slot, its operator's utilities and its rule-based dispatch (spec C.4).
///
/// Energies are in kWh and doubles, as in the source; the market rounds to watt-hours where it trades with it.
@NullMarked
package org.openelecbay.market.storage;

import org.jspecify.annotations.NullMarked;
