/// Homes that pool their batteries: what that saves, and core payoffs from local prices.
@NullMarked
package org.openelecbay.market.coalition.storage;

import org.jspecify.annotations.NullMarked;
