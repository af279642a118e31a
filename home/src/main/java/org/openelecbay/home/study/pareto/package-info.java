/// Trade among homes whose bilinear program is split into mixed-integer ones
/// (docs/reference/small-models.md).
@NullMarked
package org.openelecbay.home.study.pareto;

import org.jspecify.annotations.NullMarked;
