package org.openelecbay.market.game.bidding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.market.Setting.cents;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.RandomBooks;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.auction.Ladder;
import org.openelecbay.market.auction.curve.Curve;
import org.openelecbay.market.game.nash.Box;
import org.openelecbay.market.game.nash.ContinuousGame;
import org.openelecbay.market.game.nash.Equilibrium;
import org.openelecbay.market.game.nash.Search;

class OrderGameTest {

    /// The owners of a book of one order each, bidding intercepts.
    private record Intercepts(OrderGame game, double[] bids, double reach) implements ContinuousGame {

        static Intercepts of(OrderGame game, OrderGame.Outcome outcome) {
            double[] bids = DoubleStream.concat(
                            DoubleStream.of(outcome.bought()),
                            DoubleStream.of(outcome.sold()).map(sold -> -sold))
                    .map(energy -> energy + game.slope() * outcome.price())
                    .toArray();
            return new Intercepts(game, bids, 3 * game.slope() * 0.05);
        }

        @Override
        public int players() {
            return bids.length;
        }

        @Override
        public Box box(int player) {
            return Box.of(bids[player] - reach, bids[player] + reach);
        }

        @Override
        public double payoff(int player, double[][] profile) {
            double sum = 0;
            for (double[] bid : profile) {
                sum += bid[0];
            }
            double price = sum / (game.slope() * bids.length);
            double taken = profile[player][0] - game.slope() * price;
            int buyers = game.orders().bids().size();
            boolean buys = player < buyers;
            List<Curve> side = buys ? game.orders().bids() : game.orders().offers();
            Curve curve = side.get(buys ? player : player - buyers);
            double energy = buys ? taken : -taken;
            if (energy < -1e-12 || energy > curve.most() + 1e-12) {
                return Double.NEGATIVE_INFINITY;
            }
            return (buys ? curve.utility(energy) : -curve.cost(energy)) - price * taken;
        }
    }

    @Test
    void noMemberGainsByAnotherBid() {
        Seeds.every(200, RandomBooks::singleSegments, book -> {
            Ladder bids = Ladder.ofBids(book.bids());
            Ladder offers = Ladder.ofOffers(book.offers());
            if (DemandBiddingRule.members(bids, offers) < 3) {
                return;
            }
            OrderGame game = OrderGame.of(bids, offers, cents(5), 1);
            Intercepts intercepts = Intercepts.of(game, game.equilibrium());

            // Energies are a few watt-hours, so gains of all of them are some ten thousandths of the currency.
            assertThat(Equilibrium.check(intercepts, ContinuousGame.profile(intercepts.bids()), Search.USUAL)
                            .epsilon())
                    .isLessThan(1e-12);
        });
    }

    @Test
    void welfareIsNeverAboveThatOfThoseWhoTakeThePriceAsGiven() {
        Seeds.every(200, random -> RandomBooks.small(random, 5, 25), book -> {
            Ladder bids = Ladder.ofBids(book.bids());
            Ladder offers = Ladder.ofOffers(book.offers());
            if (DemandBiddingRule.members(bids, offers) < 3) {
                return;
            }
            OrderGame game = OrderGame.of(bids, offers, cents(5), 1);
            game.priceOfAnarchy(game.equilibrium())
                    .ifPresent(price -> assertThat(price).isGreaterThanOrEqualTo(1 - 1e-9));
        });
    }
}
