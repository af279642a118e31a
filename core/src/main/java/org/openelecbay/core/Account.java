package org.openelecbay.core;

/// Where money is booked: one account a member and a few named ones. All accounts together are always zero.
public sealed interface Account permits MemberAccount, NamedAccount {

    /// The name on every posting and in every file.
    String label();
}
