package org.openelecbay.cli.vector.market;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Map;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.market.auction.Ladder;
import org.openelecbay.market.auction.storage.EqualBurden;
import org.openelecbay.market.auction.storage.Participants;
import org.openelecbay.market.auction.storage.Responses;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A storage auction in the words of the vector files.
///
/// @param book whose names are shown
/// @param scale the units of the case
/// @param alphas the reluctance of each unit
/// @param participants of the auction
record StorageView(WrittenBook book, Units scale, Map<String, BigDecimal> alphas, Participants participants) {

    private static final MathContext DIGITS = new MathContext(40, RoundingMode.HALF_EVEN);
    private static final int MOST_BITS = 61;

    /// @param price in the units of the case
    ObjectNode show(BigDecimal price) {
        ObjectNode result = Result.object();
        names(result.putArray("participatingSfc"), participants.bids(), participants.controllers());
        names(result.putArray("participatingRu"), participants.offers(), participants.units());
        result.putArray("priceBounds")
                .add(Result.number(scale.perKwh(participants.lowest())))
                .add(Result.number(scale.perKwh(participants.highest())));
        result.set("auctionPrice", Result.number(scale.perKwh(price)));
        BigDecimal[] offered = offered(price);
        BigDecimal total = Arrays.stream(offered).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal need = BigDecimal.valueOf(participants.need().wattHours());
        BigDecimal excess = total.subtract(need).max(BigDecimal.ZERO);
        energies(result.putObject("offered"), offered);
        result.set("excess", Result.number(scale.kwh(excess)));
        energies(result.putObject("allocationProportional"), proportional(offered, total, excess));
        energies(result.putObject("allocationEqualBurden"), equal(offered, total, excess));
        utilities(result.putObject("ruUtilityAtOffer"), offered, price);
        return result;
    }

    private BigDecimal[] offered(BigDecimal price) {
        BigDecimal[] offered = new BigDecimal[participants.units()];
        for (int rank = 0; rank < offered.length; rank++) {
            Ladder offers = participants.offers();
            long premium =
                    scale.price(StorageAuctions.premium(unit(rank), alphas)).microsPerKwh();
            offered[rank] = Responses.offered(price, offers.limit(rank), offers.quantity(rank), premium);
        }
        return offered;
    }

    private static BigDecimal[] proportional(BigDecimal[] offered, BigDecimal total, BigDecimal excess) {
        return excess.signum() == 0
                ? offered
                : Arrays.stream(offered)
                        .map(energy -> energy.multiply(total.subtract(excess)).divide(total, DIGITS))
                        .toArray(BigDecimal[]::new);
    }

    /// In units so fine that the total just fits 61 bits.
    private static BigDecimal[] equal(BigDecimal[] offered, BigDecimal total, BigDecimal excess) {
        if (excess.signum() == 0) {
            return offered;
        }
        int bits = Math.max(0, MOST_BITS - total.toBigInteger().bitLength());
        BigDecimal fine = BigDecimal.valueOf(1L << bits);
        long[] quantities = Arrays.stream(offered)
                .mapToLong(energy -> energy.multiply(fine).longValue())
                .toArray();
        EqualBurden burden = EqualBurden.of(quantities, excess.multiply(fine).longValue());
        return Arrays.stream(quantities)
                .mapToObj(quantity -> BigDecimal.valueOf(burden.left(quantity)).divide(fine, DIGITS))
                .toArray(BigDecimal[]::new);
    }

    private void utilities(ObjectNode result, BigDecimal[] offered, BigDecimal price) {
        for (int rank = 0; rank < offered.length; rank++) {
            BigDecimal energy = scale.kwh(offered[rank]);
            BigDecimal above = scale.perKwh(price)
                    .subtract(scale.perKwh(participants.offers().limitPrice(rank)));
            BigDecimal alpha = alphas.getOrDefault(unit(rank).id(), BigDecimal.ZERO);
            BigDecimal utility = above.subtract(alpha.multiply(energy)).multiply(energy);
            result.set(unit(rank).id(), Result.number(utility));
        }
    }

    private void energies(ObjectNode result, BigDecimal[] energies) {
        for (int rank = 0; rank < energies.length; rank++) {
            result.set(unit(rank).id(), Result.number(scale.kwh(energies[rank])));
        }
    }

    private void names(ArrayNode result, Ladder side, int count) {
        for (int rank = 0; rank < count; rank++) {
            WrittenOrder order = book.order(side.order(rank).id().value());
            JsonNode name = order.isNumber() ? Result.name(order.id()) : Result.word(order.id());
            result.add(name);
        }
    }

    private WrittenOrder unit(int rank) {
        return book.order(participants.offers().order(rank).id().value());
    }
}
