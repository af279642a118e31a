package org.openelecbay.simulation.report;

import java.util.List;
import java.util.Locale;
import org.openelecbay.core.Participant;
import org.openelecbay.simulation.scenario.Member;
import org.openelecbay.simulation.scenario.Scenario;

/// A participant: who, behind which meter, with what.
record Who(String id, String member, String kind, String bus, String phase, double pvKwp) {

    static List<Who> all(Scenario scenario) {
        return scenario.members().stream().map(Who::of).toList();
    }

    private static Who of(Member member) {
        Participant participant = member.participant();
        return new Who(
                participant.id().value(),
                participant.member().value(),
                member.kind().name().toLowerCase(Locale.ROOT),
                participant.point().bus(),
                participant.point().phase().name(),
                member.pv().map(roof -> roof.peakWatts() / 1_000).orElse(0.0));
    }
}
