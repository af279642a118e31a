package org.openelecbay.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openelecbay.market.BookBuilder.book;

import org.junit.jupiter.api.Test;
import org.openelecbay.core.Price;

class BookLoadTest {

    private static final Price HIGHEST = Price.ofMicrosPerKwh(BookLoad.MOST);
    private static final Price MICRO = Price.ofMicrosPerKwh(1);

    @Test
    void aBookHoldsExactlyAsMuchAsCanBeCounted() {
        assertThat(book().bid("anna", 1, HIGHEST).build().bids()).hasSize(1);
        assertThat(book().offer("ben", BookLoad.MOST, Price.ZERO).build().offers())
                .hasSize(1);
        assertThat(book().offer("ben", BookLoad.MOST, MICRO).build().offers()).hasSize(1);
    }

    @Test
    void oneOrderMoreIsRefusedByItsName() {
        assertThatThrownBy(() ->
                        book().bid("anna", 1, HIGHEST).offer("ben", 1, MICRO).build())
                .hasMessageStartingWith(
                        "With order ben the book holds more energy or worth than can be counted exactly");
        assertThatThrownBy(() -> book().offer("ben", BookLoad.MOST, Price.ZERO)
                        .offer("cleo", 1, Price.ZERO)
                        .build())
                .hasMessageContaining("order cleo");
    }

    @Test
    void theSizeOfALimitCountsWhateverItsSign() {
        Price lowest = Price.ofMicrosPerKwh(Long.MIN_VALUE);
        assertThatThrownBy(() -> book().offer("ben", 1, lowest).build()).hasMessageContaining("order ben");
        assertThatThrownBy(() -> book().bid("anna", 1L << 40, Price.ofMicrosPerKwh(1L << 40))
                        .build())
                .hasMessageContaining("order anna");
    }

    @Test
    void whatIsRefusedLeavesTheLoadAsItWas() {
        BookLoad load = new BookLoad();
        OrderBook fitting = book().bid("anna", 1, HIGHEST).build();
        OrderBook more = book().bid("ben", 1, MICRO).build();
        assertThat(load.takes(fitting.bids().getFirst())).isTrue();
        assertThat(load.takes(more.bids().getFirst())).isFalse();
        assertThat(load.takes(book().bid("cleo", 1, Price.ZERO).build().bids().getFirst()))
                .isTrue();
    }
}
