package org.openelecbay.market.auction.reverse;

import static org.openelecbay.market.BookBuilder.book;
import static org.openelecbay.market.ClearingAssert.assertThat;
import static org.openelecbay.market.Setting.nothing;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Money;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;

class ReverseAuctionTest {

    @Nested
    class PayAsBid extends MechanismContract {

        @Override
        protected MarketMechanism mechanism() {
            return new ReverseAuction(PaymentRule.PAY_AS_BID);
        }

        @Test
        void sellersGetTheirLimitsAndBuyersShareTheCostByEnergy() {
            var clearing = clear(book().bid("anna", 1_000, 20)
                    .bid("ben", 3_000, 18)
                    .offer("cleo", 1_000, 8)
                    .offer("dora", 3_000, 12));

            assertThat(clearing)
                    .gives("cleo", Money.ofHundredths(8))
                    .gives("dora", Money.ofHundredths(36))
                    .gives("anna", Money.ofHundredths(-11))
                    .gives("ben", Money.ofHundredths(-33))
                    .leavesOperator(nothing());
        }
    }

    @Nested
    class Uniform extends MechanismContract {

        @Override
        protected MarketMechanism mechanism() {
            return new ReverseAuction(PaymentRule.UNIFORM);
        }

        @Test
        void everySellerGetsTheLastAward() {
            var clearing = clear(book().bid("anna", 2_000, 20).offer("cleo", 8).offer("dora", 12));

            assertThat(clearing).gives("cleo", Money.ofHundredths(12)).gives("anna", Money.ofHundredths(-24));
        }

        @Test
        void whereTheSupplierServesTheRestSellersGetTheCap() {
            var clearing = clear(book().bid("anna", 3_000, 20).offer("cleo", 8).offer("dora", 12));

            assertThat(clearing).gives("cleo", Money.ofHundredths(20)).gives("anna", Money.ofHundredths(-40));
        }
    }

    @Nested
    class Vickrey extends MechanismContract {

        @Override
        protected MarketMechanism mechanism() {
            return new ReverseAuction(PaymentRule.VICKREY);
        }

        @Test
        void aSellerGetsWhatItsEnergyWouldCostWithoutIt() {
            var clearing = clear(book().bid("anna", 2_000, 20)
                    .offer("cleo", 8)
                    .offer("dora", 12)
                    .offer("emil", 500, 14));

            assertThat(clearing)
                    .gives("cleo", Money.ofHundredths(17))
                    .gives("dora", Money.ofHundredths(17))
                    .gives("anna", Money.ofHundredths(-34));
        }

        @Test
        void aThirdOfANanoIsSharedOutToTheNano() {
            var clearing = clear(book().bid("anna", 3, 20)
                    .bid("ben", 4, 20)
                    .offer("cleo", 5, 8)
                    .offer("dora", 2, 12)
                    .offer("emil", 3, 13));

            assertThat(clearing).leavesOperator(nothing());
        }
    }
}
