package org.openelecbay.market.pool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.LargestRemainder;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.Origin;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Payment;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Reason;
import org.openelecbay.core.Trade;
import org.openelecbay.market.Position;
import org.openelecbay.market.SlotContext;

/// One slot of a pool with the community as counterparty at one local price.
///
/// Left to itself, the local energy is the smaller of supply and demand. The short side trades all it has; on the long
/// side everybody trades a share in proportion, in whole watt-hours, and an [Equalisation] makes up for the whole
/// watt-hours and for nothing else. What is left stays with the supplier.
public final class Pool {

    private final SlotContext context;
    private final PoolSide sellers;
    private final PoolSide buyers;

    private Pool(SlotContext context, PoolSide sellers, PoolSide buyers) {
        this.context = context;
        this.sellers = sellers;
        this.buyers = buyers;
    }

    /// The willing participants, in tie order.
    public static Pool of(List<Position> positions, SlotContext context) {
        List<Position> ranked = InTieOrder.of(willing(positions, context), context.ties());
        return new Pool(context, PoolSide.sellers(ranked), PoolSide.buyers(ranked));
    }

    private static List<Position> willing(List<Position> positions, SlotContext context) {
        if (context.preferences().isEmpty()) {
            return positions;
        }
        List<Position> willing = new ArrayList<>(positions.size());
        for (Position position : positions) {
            if (context.preferenceOf(position.participant()).willing()) {
                willing.add(position);
            }
        }
        return willing;
    }

    public PoolSide sellers() {
        return sellers;
    }

    public PoolSide buyers() {
        return buyers;
    }

    public Energy supply() {
        return sellers.total();
    }

    public Energy demand() {
        return buyers.total();
    }

    /// Nobody stands on one of the sides, or more stands there than can be counted in money.
    public boolean isClosed() {
        return supply().isZero() || demand().isZero() || isBeyondCounting();
    }

    /// The clearing of a closed pool.
    public Clearing nothing() {
        if (isBeyondCounting()) {
            return nothing("the energy of this slot at these prices is more than can be counted");
        }
        return nothing(supply().isZero() ? "nobody has energy left over" : "nobody lacks energy");
    }

    /// A clearing without trades.
    ///
    /// @param why to follow "nothing is shared:", without a full stop
    public Clearing nothing(String why) {
        return Clearing.none(context.slot(), Reason.clearing("Nothing is shared: " + why + "."));
    }

    /// Everybody at this local price, with one blended price a side to the nano.
    public Clearing at(Price price, String... why) {
        Energy local = supply().min(demand());
        long[] sold = sellers.shares(local);
        long[] bought = buyers.shares(local);
        PriceBand band = context.band();
        List<Payment> payments = new ArrayList<>(sold.length + bought.length);
        Equalisation.add(payments, sellers, sold, local, price.minus(band.exportPrice()));
        Equalisation.add(payments, buyers, bought, local, band.importPrice().minus(price));
        return new Clearing(context.slot(), trades(sold, bought, price), payments, reasons(why));
    }

    /// These watt-hours and no others at this local price.
    ///
    /// @param sold one a seller, not above what it has
    /// @param bought one a buyer, not above what it lacks, summing to what is sold
    public Clearing sharing(long[] sold, long[] bought, Price price, String... why) {
        return new Clearing(context.slot(), trades(sold, bought, price), List.of(), reasons(why));
    }

    /// What the local energy of this slot is worth to the community above the supplier alone, in nanos.
    public long worth() {
        PriceBand band = context.band();
        return supply().min(demand()).wattHours()
                * band.importPrice().minus(band.exportPrice()).microsPerKwh();
    }

    /// Everybody gains so much above the supplier alone: its share of the local energy is traded at the middle of the
    /// supplier's prices, and payments through the community's account move the rest.
    ///
    /// @param sellers nanos, one a seller
    /// @param buyers nanos, one a buyer; with the sellers' they sum to [#worth] up to rounding, which the
    /// largest bear
    public Clearing gaining(double[] sellers, double[] buyers, String... why) {
        return gaining(GainShares.whole(sellers, buyers, worth()), why);
    }

    /// Everybody gains such a part of the worth above the supplier alone, in whole nanos by largest remainder: as with
    /// gains in nanos, but nobody has less than nothing and equal parts differ by a nano at most.
    ///
    /// @param sellers one a seller, not negative
    /// @param buyers one a buyer, not negative; all together more than zero
    public Clearing sharingTheGain(long[] sellers, long[] buyers, String... why) {
        long[] parts = Arrays.copyOf(sellers, sellers.length + buyers.length);
        System.arraycopy(buyers, 0, parts, sellers.length, buyers.length);
        return gaining(LargestRemainder.split(worth(), parts), why);
    }

    private Clearing gaining(long[] gains, String... why) {
        Energy local = supply().min(demand());
        long[] bought = this.buyers.shares(local);
        return gaining(this.sellers.shares(local), bought, new long[bought.length], gains, why);
    }

    /// These watt-hours and no others at the middle of the supplier's prices, and payments so that everybody gains so
    /// much above the supplier alone after all fees.
    ///
    /// @param sold one a seller, not above what it has
    /// @param bought one a buyer, not above what it lacks, summing to what is sold
    /// @param fees nanos, one a buyer, not negative: what it pays the network for the way
    /// @param sellers nanos, one a seller
    /// @param buyers nanos, one a buyer; with the sellers' they sum to what the watt-hours save less the fees,
    ///     up to rounding, which the largest bear
    public Clearing gaining(long[] sold, long[] bought, long[] fees, double[] sellers, double[] buyers, String... why) {
        PriceBand band = context.band();
        long worth = Arrays.stream(sold).sum()
                        * band.importPrice().minus(band.exportPrice()).microsPerKwh()
                - Arrays.stream(fees).sum();
        return gaining(sold, bought, fees, GainShares.whole(sellers, buyers, worth), why);
    }

    private Clearing gaining(long[] sold, long[] bought, long[] fees, long[] gains, String... why) {
        PriceBand band = context.band();
        Price price = band.middle();
        List<Payment> payments = new ArrayList<>(gains.length);
        for (int i = 0; i < sold.length; i++) {
            long traded = sold[i] * price.minus(band.exportPrice()).microsPerKwh();
            GainShares.pay(payments, this.sellers.participant(i), gains[i] - traded);
        }
        for (int j = 0; j < bought.length; j++) {
            long traded = bought[j] * band.importPrice().minus(price).microsPerKwh() - fees[j];
            if (fees[j] > 0) {
                payments.add(Payment.from(
                        this.buyers.participant(j), NamedAccount.NETWORK, Money.ofNanos(fees[j]), Cause.NETWORK_USAGE));
            }
            GainShares.pay(payments, this.buyers.participant(j), gains[sold.length + j] - traded);
        }
        return new Clearing(context.slot(), trades(sold, bought, price), payments, reasons(why));
    }

    private List<Trade> trades(long[] sold, long[] bought, Price price) {
        List<Trade> trades = new ArrayList<>(sold.length + bought.length);
        for (int i = 0; i < sold.length; i++) {
            add(trades, sellers.participant(i), ParticipantId.COMMUNITY, sold[i], price);
        }
        for (int j = 0; j < bought.length; j++) {
            add(trades, ParticipantId.COMMUNITY, buyers.participant(j), bought[j], price);
        }
        return trades;
    }

    private void add(List<Trade> trades, ParticipantId seller, ParticipantId buyer, long wattHours, Price price) {
        if (wattHours > 0) {
            trades.add(new Trade(
                    trades.size() + 1,
                    context.slot(),
                    seller,
                    buyer,
                    Energy.ofWattHours(wattHours),
                    price,
                    price,
                    Origin.SHARED));
        }
    }

    private static List<Reason> reasons(String... sentences) {
        List<Reason> reasons = new ArrayList<>(sentences.length);
        for (String sentence : sentences) {
            reasons.add(Reason.clearing(sentence));
        }
        return reasons;
    }

    /// Half of the largest number of nanos is kept free for the sums of two sides.
    private boolean isBeyondCounting() {
        long price = Math.max(
                1,
                Math.max(
                        magnitude(context.band().importPrice()),
                        magnitude(context.band().exportPrice())));
        long energy = Math.max(supply().wattHours(), demand().wattHours());
        return Math.multiplyHigh(energy, price) != 0 || energy * price < 0 || energy * price > Long.MAX_VALUE / 2;
    }

    private static long magnitude(Price price) {
        long micros = price.microsPerKwh();
        return micros == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(micros);
    }
}
