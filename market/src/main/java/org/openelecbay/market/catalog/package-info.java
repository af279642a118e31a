/// The list of every rule: the only package that names them all.
@NullMarked
package org.openelecbay.market.catalog;

import org.jspecify.annotations.NullMarked;
