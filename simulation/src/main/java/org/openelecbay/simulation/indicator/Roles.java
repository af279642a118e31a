package org.openelecbay.simulation.indicator;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.openelecbay.core.MemberId;
import org.openelecbay.simulation.premises.Rating;
import org.openelecbay.simulation.scenario.Member;
import org.openelecbay.simulation.scenario.Scenario;

/// What each member is to the market, from everything it owns.
///
/// @param byMember the role of every member
record Roles(Map<MemberId, Role> byMember) {

    /// What a member is to the market.
    enum Role {
        /// Load alone.
        CONSUMER,
        /// Generates, or has a battery beside its load.
        PROSUMER,
        /// A battery alone.
        STORAGE
    }

    static Roles of(Scenario scenario) {
        Map<MemberId, Set<Role>> owned = new HashMap<>();
        for (Member each : scenario.members()) {
            owned.computeIfAbsent(each.participant().member(), _ -> EnumSet.noneOf(Role.class))
                    .add(roleOf(each));
        }
        Map<MemberId, Role> roles = new HashMap<>();
        owned.forEach((member, kinds) ->
                roles.put(member, kinds.size() == 1 ? kinds.iterator().next() : Role.PROSUMER));
        return new Roles(roles);
    }

    Role of(MemberId member) {
        return byMember.getOrDefault(member, Role.CONSUMER);
    }

    private static Role roleOf(Member each) {
        return switch (each.kind()) {
            case STORAGE -> Role.STORAGE;
            case CHARGER -> Role.CONSUMER;
            case DEVICE -> gives(each) ? Role.STORAGE : Role.CONSUMER;
            case HOME ->
                each.pv().isPresent() || each.battery().isPresent() || gives(each) ? Role.PROSUMER : Role.CONSUMER;
        };
    }

    private static boolean gives(Member each) {
        return each.equipment().stream().anyMatch(piece -> Rating.mayGive(piece));
    }
}
