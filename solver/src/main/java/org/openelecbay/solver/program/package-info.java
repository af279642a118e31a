/// Convex programs - linear, quadratic, second-order cone - and the interior point method that solves them.
@NullMarked
package org.openelecbay.solver.program;

import org.jspecify.annotations.NullMarked;
