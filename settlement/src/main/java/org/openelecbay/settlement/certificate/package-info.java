/// Certificates of green energy: issued once, moved with trades, retired with use.
@NullMarked
package org.openelecbay.settlement.certificate;

import org.jspecify.annotations.NullMarked;
