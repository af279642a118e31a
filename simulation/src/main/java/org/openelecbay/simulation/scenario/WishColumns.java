package org.openelecbay.simulation.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.Wish;
import org.openelecbay.simulation.input.BadInput;
import org.openelecbay.simulation.input.CsvTable;
import org.openelecbay.simulation.input.Shown;

/// The optional columns that say what a member asks of the energy it buys: `green` (0 or 1), `partners` (ids with
/// spaces between), `within` (the distance unit of the scenario), `premium` (per kWh on top of the price) and `must`
/// (1 takes no other local energy).
final class WishColumns {

    private static final List<String> COLUMNS = List.of("green", "partners", "within", "premium", "must");
    private static final double FARTHEST = 1e12;

    private WishColumns() {}

    /// Whether the table has any of them.
    static boolean areIn(CsvTable.Row row) {
        return COLUMNS.stream().anyMatch(row.fields().getHeader()::contains);
    }

    static Wish read(CsvTable.Row row) {
        boolean green = flag(row, "green");
        Set<ParticipantId> partners = partners(row);
        double within = row.has("within") ? row.value("within").number(0, FARTHEST) : Double.POSITIVE_INFINITY;
        Price premium = row.has("premium") ? row.value("premium").price() : Price.ZERO;
        boolean must = flag(row, "must");
        if (!green && partners.isEmpty() && !row.has("within")) {
            if (must || !premium.equals(Price.ZERO)) {
                throw row.value(must ? "must" : "premium")
                        .bad("is for nothing in particular", "Fill in green, partners or within, too.");
            }
            return Wish.NONE;
        }
        return new Wish(within, green, partners, premium, must);
    }

    /// Fails when a wish names a partner that is no member.
    static void requireKnownPartners(Wish wish, Set<String> ids, String place) {
        for (ParticipantId partner : wish.partners()) {
            if (!ids.contains(partner.value())) {
                throw BadInput.at(
                        place,
                        "partners names \"" + Shown.of(partner.value()) + "\", which is not in the table of members",
                        "Write ids of its first column with spaces between.");
            }
        }
    }

    private static Set<ParticipantId> partners(CsvTable.Row row) {
        if (!row.has("partners")) {
            return Set.of();
        }
        return Arrays.stream(row.value("partners").word().split(" +"))
                .map(ParticipantId::new)
                .collect(Collectors.toSet());
    }

    private static boolean flag(CsvTable.Row row, String column) {
        return row.has(column) && row.value(column).integer(0, 1) == 1;
    }
}
