package org.openelecbay.market.game.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.market.BookBuilder.book;
import static org.openelecbay.market.Setting.cents;

import org.junit.jupiter.api.Test;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Offer;
import org.openelecbay.core.Price;
import org.openelecbay.core.Trade;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.RandomBooks;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.Setting;

/// No seller gains by posting another price, when buyers go where they are served best, and no buyer by another seller.
class SellersAtRestTest {

    @Test
    void noSellerGainsByPostingAnotherPrice() {
        Seeds.every(100, RandomBooks::singleSegments, book -> {
            Clearing clearing =
                    new SellerCompetition(cents(5)).clear(book, Setting.plain().context());
            if (clearing.trades().isEmpty()) {
                return;
            }
            Price price = clearing.trades().getFirst().buyerPays();
            for (Offer offer : book.offers()) {
                long limit = offer.segments().getFirst().limit().microsPerKwh();
                long sold = sold(clearing, offer);
                for (long other = 90_000; other <= 200_000; other += 500) {
                    assertThat((other - limit) * sales(book, offer, price, other, sold))
                            .as("gain of %s at %s", offer.owner(), other)
                            .isLessThanOrEqualTo(Math.max(0, price.microsPerKwh() - limit) * (sold + 2.0));
                }
            }
        });
    }

    @Test
    void theDearSellerDiesOut() {
        Clearing clearing = new SellerCompetition(cents(5))
                .clear(
                        book().bid("anna", 2_000, 20)
                                .offer("cleo", 2_500, 10)
                                .offer("dora", 1_000, 19)
                                .build(),
                        Setting.plain().context());

        assertThat(clearing.trades()).allMatch(trade -> trade.seller().value().equals("cleo"));
        assertThat(clearing.reasons()).anyMatch(reason -> reason.sentence().contains("died out"));
    }

    /// Above what the others ask nobody comes; below, all it has is sold, if it sold all before or others
    /// were as cheap.
    private static double sales(OrderBook book, Offer offer, Price price, long other, long sold) {
        boolean isRationed = price.equals(Setting.BAND.exportPrice());
        if (other > price.microsPerKwh()) {
            return 0;
        }
        return other == price.microsPerKwh() && isRationed
                ? sold
                : offer.quantity().wattHours();
    }

    private static long sold(Clearing clearing, Offer offer) {
        return clearing.trades().stream()
                .filter(trade -> trade.seller().equals(offer.owner()))
                .map(Trade::quantity)
                .mapToLong(quantity -> quantity.wattHours())
                .sum();
    }
}
