/// The words every module shares: quantities, slots, readings, orders, trades, accounts and the DSO's answers.
///
/// Energy, power, prices and money are integers in types. Imported and exported energy are two non-negative fields;
/// where one number is needed, injection into the grid is positive.
@NullMarked
package org.openelecbay.core;

import org.jspecify.annotations.NullMarked;
