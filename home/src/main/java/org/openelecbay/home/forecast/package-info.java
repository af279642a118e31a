/// What a home expects of the steps to come: learned value by value, so that nothing of the future is ever seen.
@NullMarked
package org.openelecbay.home.forecast;

import org.jspecify.annotations.NullMarked;
