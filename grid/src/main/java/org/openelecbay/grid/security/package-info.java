/// The DSO's check of planned injections: power flow, rules, and the envelopes that cure what breaks them.
@NullMarked
package org.openelecbay.grid.security;

import org.jspecify.annotations.NullMarked;
