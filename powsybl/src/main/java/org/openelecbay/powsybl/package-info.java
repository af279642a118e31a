/// Brings networks from and to PowSyBl, and with it XIIDM and CGMES.
@NullMarked
package org.openelecbay.powsybl;

import org.jspecify.annotations.NullMarked;
