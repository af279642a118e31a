/// Seeded draws that are the same on every machine and in every order.
@NullMarked
package org.openelecbay.home.chance;

import org.jspecify.annotations.NullMarked;
