package org.openelecbay.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Trade;

/// What every sharing of metered energy must satisfy, exactly.
public final class PositionChecks {

    private PositionChecks() {}

    /// All of them; balance and the supplier's prices as far as the rule claims them.
    public static void all(List<Position> positions, SlotContext context, Clearing clearing, Set<Property> claimed) {
        BookChecks.numbersRunFromOne(clearing);
        nobodySharesMoreThanItHas(positions, clearing);
        BookChecks.moneyAddsUp(clearing, claimed);
        if (claimed.contains(Property.INDIVIDUALLY_RATIONAL)) {
            nobodyIsWorseThanWithTheSupplier(positions, context.band(), clearing);
        }
    }

    private static void nobodySharesMoreThanItHas(List<Position> positions, Clearing clearing) {
        Volumes volumes = Volumes.of(clearing);
        assertThat(volumes.boughtBy(ParticipantId.COMMUNITY))
                .as("what the community buys it sells")
                .isEqualTo(volumes.soldBy(ParticipantId.COMMUNITY));
        for (Position position : positions) {
            assertThat(volumes.soldBy(position.participant()))
                    .as("sold by %s", position)
                    .isLessThanOrEqualTo(position.injection().positivePart().wattHours());
            assertThat(volumes.boughtBy(position.participant()))
                    .as("bought by %s", position)
                    .isLessThanOrEqualTo(position.injection().negativePart().wattHours());
        }
        long metered =
                positions.stream().filter(each -> !each.injection().isZero()).count();
        assertThat((long) clearing.trades().size())
                .as("one trade a participant")
                .isLessThanOrEqualTo(metered);
        for (Trade trade : clearing.trades()) {
            assertThat(List.of(trade.seller(), trade.buyer())).contains(ParticipantId.COMMUNITY);
        }
    }

    private static void nobodyIsWorseThanWithTheSupplier(List<Position> positions, PriceBand band, Clearing clearing) {
        Volumes volumes = Volumes.of(clearing);
        Accounts accounts = Accounts.of(clearing);
        for (Position position : positions) {
            ParticipantId who = position.participant();
            long alone = Math.subtractExact(
                    Math.multiplyExact(volumes.soldBy(who), band.exportPrice().microsPerKwh()),
                    Math.multiplyExact(volumes.boughtBy(who), band.importPrice().microsPerKwh()));
            assertThat(accounts.of(who).nanos())
                    .as("cash of %s against the supplier's prices", position)
                    .isGreaterThanOrEqualTo(alone);
        }
    }

    /// What a participant has in all, with what stays with the supplier, in nanos; received is positive.
    public static long total(Position position, PriceBand band, Clearing clearing) {
        Volumes volumes = Volumes.of(clearing);
        ParticipantId who = position.participant();
        long exported = position.injection().positivePart().wattHours() - volumes.soldBy(who);
        long imported = position.injection().negativePart().wattHours() - volumes.boughtBy(who);
        return Accounts.of(clearing).of(who).nanos()
                + exported * band.exportPrice().microsPerKwh()
                - imported * band.importPrice().microsPerKwh();
    }
}
