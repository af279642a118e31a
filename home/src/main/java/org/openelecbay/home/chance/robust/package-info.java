/// How far uncertain sums go at worst, and the margins that keep limits with a chosen probability.
@NullMarked
package org.openelecbay.home.chance.robust;

import org.jspecify.annotations.NullMarked;
