/// The project's own readable network format: one YAML file whose words are those of the network records.
@NullMarked
package org.openelecbay.grid.own;

import org.jspecify.annotations.NullMarked;
