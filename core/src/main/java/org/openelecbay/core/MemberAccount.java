package org.openelecbay.core;

/// The account of one member.
///
/// @param member whose account
public record MemberAccount(MemberId member) implements Account {

    @Override
    public String label() {
        return "member:" + member.value();
    }
}
