/// Energy hubs of electricity, heat and gas, and hubs that trade heat at a negotiated price (spec scheduling
/// 10.2).
@NullMarked
package org.openelecbay.home.study.hub;

import org.jspecify.annotations.NullMarked;
