package org.openelecbay.simulation.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.market.Preference;

/// Who wishes what in which slot: each member's own preference, and what it says otherwise for parts of the local day.
///
/// @param usual by participant, from the table of members
/// @param periods other preferences for parts of the day; a later row wins
/// @param time tells the local time of a slot
public record Preferences(Map<ParticipantId, Preference> usual, List<Period> periods, TimeGrid time) {

    /// A preference for a part of the local day.
    ///
    /// @param participant whose
    /// @param fromMinute of the local day, 0 to 1439
    /// @param toMinute not included; not above `fromMinute` means past midnight
    /// @param preference what it wishes then
    public record Period(ParticipantId participant, int fromMinute, int toMinute, Preference preference) {

        boolean covers(int minute) {
            return fromMinute < toMinute
                    ? minute >= fromMinute && minute < toMinute
                    : minute >= fromMinute || minute < toMinute;
        }
    }

    public Preferences {
        usual = Map.copyOf(usual);
        periods = List.copyOf(periods);
    }

    /// The preferences in one slot.
    public Map<ParticipantId, Preference> in(int slot) {
        if (periods.isEmpty()) {
            return usual;
        }
        int minute = time.local(slot).toLocalTime().toSecondOfDay() / 60;
        Map<ParticipantId, Preference> now = new HashMap<>(usual);
        for (Period period : periods) {
            if (period.covers(minute)) {
                now.put(period.participant(), period.preference());
            }
        }
        return now;
    }
}
