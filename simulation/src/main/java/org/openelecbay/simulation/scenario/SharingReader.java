package org.openelecbay.simulation.scenario;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.market.KeyShares;
import org.openelecbay.market.SharingCommunity;
import org.openelecbay.market.SharingKeys;
import org.openelecbay.simulation.input.BadInput;
import org.openelecbay.simulation.input.CsvTable;
import org.openelecbay.simulation.input.YamlSection;
import org.openelecbay.simulation.input.YamlValue;

/// Reads the section `sharing`: tables of fixed shares and ranks, of pairwise coefficients, of shares by slot and of
/// participation in several communities. Shares are parts of one, with at most nine decimals.
final class SharingReader {

    private static final int MOST_RANK = 1_000_000;

    private final Set<ParticipantId> members;
    private final Path folder;

    private SharingReader(Set<ParticipantId> members, Path folder) {
        this.members = members;
        this.folder = folder;
    }

    static SharingTables read(YamlSection section, Path folder, Set<ParticipantId> members, TimeGrid time) {
        section.allowOnly("keys", "pairwise", "timed", "communities");
        SharingReader reader = new SharingReader(members, folder);
        Optional<Path> keys = reader.table(section, "keys");
        SharingKeys always = new SharingKeys(
                keys.map(reader::shares).orElse(KeyShares.NONE),
                keys.map(reader::ranks).orElse(Map.of()),
                reader.table(section, "pairwise").map(reader::pairwise).orElse(Map.of()),
                KeyShares.NONE,
                reader.table(section, "communities").map(reader::communities).orElse(List.of()));
        return new SharingTables(
                always,
                reader.table(section, "timed")
                        .map(file -> reader.timed(file, time))
                        .orElse(new TreeMap<>()),
                time);
    }

    private Optional<Path> table(YamlSection section, String field) {
        return section.optional(field).map(value -> value.file(folder));
    }

    private KeyShares shares(Path file) {
        ShareSum shares = new ShareSum("all members");
        for (CsvTable.Row row : CsvTable.open(file, "id", "share").rows()) {
            shares.add(member(row.value("id")), row.value("share"), row.value("id"));
        }
        return shares.done();
    }

    /// The column `rank` may be left out, and empty for members that come last.
    private Map<ParticipantId, Integer> ranks(Path file) {
        Map<ParticipantId, Integer> ranks = new LinkedHashMap<>();
        for (CsvTable.Row row : CsvTable.open(file, "id", "share").rows()) {
            if (row.has("rank")) {
                ranks.put(member(row.value("id")), row.value("rank").integer(1, MOST_RANK));
            }
        }
        return ranks;
    }

    private Map<ParticipantId, KeyShares> pairwise(Path file) {
        Map<ParticipantId, ShareSum> rows = new LinkedHashMap<>();
        for (CsvTable.Row row :
                CsvTable.open(file, "producer", "consumer", "share").rows()) {
            ParticipantId producer = member(row.value("producer"));
            ParticipantId consumer = member(row.value("consumer"));
            if (producer.equals(consumer)) {
                throw row.value("consumer").bad("is the producer itself", "What it uses itself is not metered.");
            }
            rows.computeIfAbsent(producer, each -> new ShareSum("the consumers of " + each))
                    .add(consumer, row.value("share"), row.value("consumer"));
        }
        Map<ParticipantId, KeyShares> pairwise = new LinkedHashMap<>();
        rows.forEach((producer, shares) -> pairwise.put(producer, shares.done()));
        return pairwise;
    }

    private NavigableMap<Instant, KeyShares> timed(Path file, TimeGrid time) {
        NavigableMap<Instant, ShareSum> rows = new TreeMap<>();
        for (CsvTable.Row row : CsvTable.open(file, "fromUtc", "id", "share").rows()) {
            rows.computeIfAbsent(row.value("fromUtc").instant(), each -> new ShareSum("all members from " + each))
                    .add(member(row.value("id")), row.value("share"), row.value("id"));
        }
        if (rows.firstKey().isAfter(time.start())) {
            throw BadInput.at(
                    file + ":2",
                    "fromUtc = \"" + rows.firstKey() + "\" is the first instant, after the scenario starts at "
                            + time.start(),
                    "Shares hold from an instant until the next one; add those of the start.");
        }
        NavigableMap<Instant, KeyShares> timed = new TreeMap<>();
        rows.forEach((from, shares) -> timed.put(from, shares.done()));
        return timed;
    }

    private List<SharingCommunity> communities(Path file) {
        Map<String, Map<ParticipantId, Long>> factors = new LinkedHashMap<>();
        Map<ParticipantId, ShareSum> counted = new LinkedHashMap<>();
        for (CsvTable.Row row : CsvTable.open(file, "community", "id", "factor").rows()) {
            ParticipantId member = member(row.value("id"));
            String community = row.value("community").name();
            long factor = counted.computeIfAbsent(member, each -> new ShareSum("the communities of " + each))
                    .add(new ParticipantId(community), row.value("factor"), row.value("community"));
            factors.computeIfAbsent(community, _ -> new LinkedHashMap<>()).put(member, factor);
        }
        List<SharingCommunity> communities = new ArrayList<>();
        factors.forEach((name, members) -> communities.add(new SharingCommunity(name, members)));
        return communities;
    }

    private ParticipantId member(YamlValue value) {
        ParticipantId id = new ParticipantId(value.name());
        if (!members.contains(id)) {
            throw value.bad("is not in the table of members", "Ids are those of its first column.");
        }
        return id;
    }
}
