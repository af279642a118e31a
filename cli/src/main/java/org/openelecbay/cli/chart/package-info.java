/// What drawings of series over time share: round axes and text inside SVG.
@NullMarked
package org.openelecbay.cli.chart;

import org.jspecify.annotations.NullMarked;
