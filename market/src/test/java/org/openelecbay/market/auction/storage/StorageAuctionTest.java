package org.openelecbay.market.auction.storage;

import static org.openelecbay.market.BookBuilder.book;
import static org.openelecbay.market.ClearingAssert.assertThat;
import static org.openelecbay.market.Setting.cents;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.BookBuilder;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;

class StorageAuctionTest {

    private static BookBuilder withExcess() {
        return book().bid("fred", 2_000, 20)
                .bid("gina", 500, 18)
                .bid("hugo", 9_000, 16)
                .offer("rosa", 4_000, 6)
                .offer("sven", 2_000, 8)
                .offer("tina", 9_000, 12);
    }

    @Nested
    class Proportional extends MechanismContract {

        @Override
        protected MarketMechanism mechanism() {
            return new StorageAuction(cents(5), Burden.PROPORTIONAL);
        }

        @Test
        void theMarginalPairStaysOutAndSetsTheBand() {
            assertThat(clear(withExcess()))
                    .consistsOf(
                            "rosa sells fred 1786 Wh at 0.12/kWh",
                            "sven sells fred 214 Wh at 0.12/kWh",
                            "sven sells gina 500 Wh at 0.12/kWh")
                    .saysOf("hugo", "Only bids before the marginal one, 0.16/kWh, take part, higher ones first.");
        }

        @Test
        void withFewerThanTwoASideThereIsNoAuction() {
            assertThat(clear(book().bid("fred", 20).bid("gina", 18).offer("rosa", 6)))
                    .trades(0)
                    .says(
                            "Nothing trades: fewer than two bids or two offers reach the marginal pair, which stays out.");
        }
    }

    @Nested
    class Equal extends MechanismContract {

        @Override
        protected MarketMechanism mechanism() {
            return new StorageAuction(cents(5), Burden.EQUAL);
        }

        @Test
        void everyUnitGivesUpTheSameEnergy() {
            assertThat(clear(withExcess()))
                    .consistsOf(
                            "rosa sells fred 2000 Wh at 0.12/kWh",
                            "rosa sells gina 450 Wh at 0.12/kWh",
                            "sven sells gina 50 Wh at 0.12/kWh");
        }
    }

    @Nested
    class Eager extends MechanismContract {

        @Override
        protected MarketMechanism mechanism() {
            return new StorageAuction(cents(0), Burden.PROPORTIONAL);
        }
    }
}
