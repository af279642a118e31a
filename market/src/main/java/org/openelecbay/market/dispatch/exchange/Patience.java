package org.openelecbay.market.dispatch.exchange;

/// What a manager does about participants that it does not hear.
///
/// @param ticks between two reminders, at least 1; more than a message and its answer usually take
/// @param reminders after which somebody counts as silent, at least 1
/// @param silence what becomes of its energy
public record Patience(int ticks, int reminders, Silence silence) {

    /// Reminds every 20 ticks and takes somebody for silent after 30 reminders in one iteration.
    public static final Patience USUAL = new Patience(20, 30, Silence.FREEZE);

    public Patience {
        if (ticks < 1 || reminders < 1) {
            throw new IllegalArgumentException("A manager that waits " + ticks + " ticks and reminds " + reminders
                    + " times; both are 1 or more.");
        }
    }

    /// What becomes of the energy of somebody who falls silent.
    public enum Silence {
        /// It stays at what was said last; who does not deliver it pays for the deviation.
        FREEZE,
        /// It does not take part.
        LEAVE_OUT
    }
}
