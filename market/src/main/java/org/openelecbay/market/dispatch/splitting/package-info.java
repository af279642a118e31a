/// Operator splitting: penalties, momentum and honest stopping of the alternating direction method of multipliers.
@NullMarked
package org.openelecbay.market.dispatch.splitting;

import org.jspecify.annotations.NullMarked;
