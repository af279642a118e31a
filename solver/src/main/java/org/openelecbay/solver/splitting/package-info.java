/// Linear and quadratic programs by operator splitting: cheap steps over one factorisation, warm from the last answer.
@NullMarked
package org.openelecbay.solver.splitting;

import org.jspecify.annotations.NullMarked;
