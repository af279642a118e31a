package org.openelecbay.simulation.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openelecbay.core.MemberId;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Ratio;
import org.openelecbay.settlement.bill.Arrear;
import org.openelecbay.settlement.bill.LateFee;
import org.openelecbay.settlement.conduct.ConductTerms;
import org.openelecbay.settlement.conduct.Reputation;
import org.openelecbay.settlement.conduct.Standing;
import org.openelecbay.simulation.input.CsvTable;
import org.openelecbay.simulation.input.YamlSection;
import org.openelecbay.simulation.input.YamlValue;

/// The sections `reputation` and `lateFees`, both optional, and the tables that they name.
final class ConductReader {

    private static final int MOST_SLOTS = 1_000_000;
    private static final int MOST_DAYS = 100_000;
    private static final int MICRO = 6;
    private static final int TRILLIONTH = 12;

    private ConductReader() {}

    static ConductSettings read(YamlSection root, Path folder, List<Member> members) {
        Optional<YamlSection> reputation = root.optionalSection("reputation");
        Optional<ConductTerms> terms = reputation.map(ConductReader::terms);
        Optional<YamlSection> late = root.optionalSection("lateFees");
        return new ConductSettings(
                terms,
                terms.map(known -> starting(
                                known, reputation.flatMap(section -> section.optional("standings")), folder, members))
                        .orElse(Map.of()),
                late.map(ConductReader::lateFee),
                late.map(section -> arrears(section.value("arrears").file(folder), members))
                        .orElse(List.of()));
    }

    private static ConductTerms terms(YamlSection section) {
        section.allowOnly("eta", "kappa", "rMin", "initial", "newcomers", "probation", "standings");
        return new ConductTerms(
                ratio(section.value("eta")),
                ratio(section.value("kappa")),
                reputation(section.value("rMin")),
                reputation(section.value("initial")),
                reputation(section.value("newcomers")),
                section.value("probation").integer(0, MOST_SLOTS));
    }

    /// Without a table everybody starts alike; with one, whoever is not in it is a newcomer.
    private static Map<ParticipantId, Standing> starting(
            ConductTerms terms, Optional<YamlValue> table, Path folder, List<Member> members) {
        Map<ParticipantId, Standing> starting = new LinkedHashMap<>();
        Reputation usual = table.isPresent() ? terms.newcomers() : terms.initial();
        members.forEach(member -> starting.put(member.participant().id(), Standing.starting(usual, terms)));
        table.ifPresent(file -> readStandings(file.file(folder), starting));
        return starting;
    }

    private static void readStandings(Path file, Map<ParticipantId, Standing> starting) {
        Set<ParticipantId> seen = new HashSet<>();
        for (CsvTable.Row row : CsvTable.open(file, "participant", "reputation", "state", "slots")
                .rows()) {
            YamlValue name = row.value("participant");
            ParticipantId id = new ParticipantId(name.name());
            if (!starting.containsKey(id)) {
                throw name.bad("is not in the table of members", "Ids are those of its first column.");
            }
            if (!seen.add(id)) {
                throw name.bad("stands twice", "Keep one row.");
            }
            starting.put(id, new Standing(reputation(row.value("reputation")), state(row)));
        }
    }

    private static Standing.State state(CsvTable.Row row) {
        YamlValue value = row.value("state");
        return switch (value.text()) {
            case "good" -> new Standing.Good();
            case "blocked" -> new Standing.Blocked(row.value("slots").integer(1, MOST_SLOTS));
            case "probation" -> new Standing.OnProbation();
            default -> throw value.bad("is not known", "Known are good, blocked and probation.");
        };
    }

    private static LateFee lateFee(YamlSection section) {
        section.allowOnly("graceDays", "periodDays", "rate", "capShare", "arrears");
        return new LateFee(
                section.value("graceDays").integer(0, MOST_DAYS),
                section.value("periodDays").integer(1, MOST_DAYS),
                ratio(section.value("rate")),
                ratio(section.value("capShare")));
    }

    private static List<Arrear> arrears(Path file, List<Member> members) {
        Map<String, MemberId> known = new HashMap<>();
        members.forEach(member -> known.put(
                member.participant().member().value(), member.participant().member()));
        List<Arrear> arrears = new ArrayList<>();
        for (CsvTable.Row row :
                CsvTable.open(file, "member", "amount", "daysLate").rows()) {
            YamlValue name = row.value("member");
            MemberId member = known.get(name.name());
            if (member == null) {
                throw name.bad("is not in the table of members", "Late fees stand on the bill of a member.");
            }
            arrears.add(new Arrear(
                    member, row.value("amount").amount(), row.value("daysLate").integer(0, MOST_DAYS)));
        }
        return arrears;
    }

    private static Ratio ratio(YamlValue value) {
        return new Ratio(value.share(MICRO), 1_000_000);
    }

    private static Reputation reputation(YamlValue value) {
        return new Reputation(value.share(TRILLIONTH));
    }
}
