package org.openelecbay.grid.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openelecbay.core.ConnectionOutlook;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.Envelope;
import org.openelecbay.core.PlannedInjection;
import org.openelecbay.core.Power;
import org.openelecbay.core.Slot;
import org.openelecbay.grid.envelope.EnvelopeKind;

/// Whatever connections do inside their published envelopes, no rule is broken.
class SafeEnvelopesTest {

    private static final Slot SLOT = new Slot(Instant.parse("2026-06-01T12:00:00Z"), Duration.ofMinutes(15));

    @ParameterizedTest
    @EnumSource(EnvelopeKind.class)
    void everyRandomPointAndEveryCornerOfTheBoxIsSecure(EnvelopeKind share) {
        List<ConnectionOutlook> outlook = outlook();
        List<Envelope> envelopes =
                new SafeEnvelopes(Street.feeder(1.02), Street.HOMES, GridRules.STANDARD, share).of(SLOT, outlook);
        FeederDso dso = new FeederDso(Street.feeder(1.02), Street.HOMES, GridRules.STANDARD, DsoLog.silent());
        assertThat(envelopes)
                .anyMatch(each ->
                        each.exportLimit().watts() > 500 && each.exportLimit().watts() < 12_000);

        for (int corner = 0; corner < 1 << Street.HOMES.size(); corner++) {
            int bits = corner;
            assertThat(dso.broken(point(outlook, envelopes, k -> (bits >> k) & 1)))
                    .isEmpty();
        }
        long seed = Long.getLong("property.seed", 20_261_121L);
        System.out.println("every point of a box: property.seed=" + seed);
        Random random = new Random(seed);
        for (int run = 0; run < 1_000; run++) {
            assertThat(dso.broken(point(outlook, envelopes, k -> random.nextDouble())))
                    .isEmpty();
        }
    }

    private static List<ConnectionOutlook> outlook() {
        List<ConnectionOutlook> outlook = new ArrayList<>();
        for (int k = 0; k < Street.HOMES.size(); k++) {
            ConnectionPoint home = Street.HOMES.get(k);
            long panel = k % 3 == 1 ? 0 : 12_000;
            long charger = k % 3 == 1 ? 11_000 : 0;
            outlook.add(new ConnectionOutlook(
                    home, Power.ofWatts(200), Power.ofWatts(900), Power.ofWatts(panel), Power.ofWatts(charger)));
        }
        return outlook;
    }

    private static List<PlannedInjection> point(
            List<ConnectionOutlook> outlook, List<Envelope> envelopes, java.util.function.IntToDoubleFunction share) {
        List<PlannedInjection> point = new ArrayList<>();
        for (int k = 0; k < outlook.size(); k++) {
            ConnectionOutlook each = outlook.get(k);
            double high = each.canExport()
                    ? envelopes.get(k).exportLimit().watts()
                    : -each.leastDraw().watts();
            double low = -each.mostDraw().watts()
                    - (each.canImport() ? envelopes.get(k).importLimit().watts() : 0);
            long watts = Math.round(low + share.applyAsDouble(k) * (high - low));
            point.add(PlannedInjection.fixed(each.point(), Power.ofWatts(watts)));
        }
        return point;
    }
}
