package org.openelecbay.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openelecbay.core.MemberId;
import org.openelecbay.core.Participant;
import org.openelecbay.core.ParticipantId;

/// Everybody who may trade, in the order in which files and reports list them.
public final class Community {

    private static final int MOST = 100_000;

    private final List<Participant> participants;
    private final Map<ParticipantId, Participant> byId;
    private final Map<String, Participant> byPoint;

    /// Registers the participants.
    ///
    /// @throws IllegalArgumentException when two share a name or a meter, or one has the name of the
    /// community itself
    public Community(List<Participant> participants) {
        if (participants.size() > MOST) {
            throw new IllegalArgumentException("A community holds at most " + MOST + " participants.");
        }
        this.participants = List.copyOf(participants);
        this.byId = HashMap.newHashMap(participants.size());
        this.byPoint = HashMap.newHashMap(participants.size());
        for (Participant participant : participants) {
            register(participant);
        }
    }

    public List<Participant> participants() {
        return participants;
    }

    public Optional<Participant> find(ParticipantId id) {
        return Optional.ofNullable(byId.get(id));
    }

    public boolean has(ParticipantId id) {
        return byId.containsKey(id);
    }

    /// The participant behind a meter.
    public Optional<Participant> behind(String connectionPointId) {
        return Optional.ofNullable(byPoint.get(connectionPointId));
    }

    /// Everybody who gets a bill, each once.
    public List<MemberId> members() {
        LinkedHashSet<MemberId> members = new LinkedHashSet<>();
        participants.forEach(participant -> members.add(participant.member()));
        return new ArrayList<>(members);
    }

    private void register(Participant participant) {
        if (participant.id().equals(ParticipantId.COMMUNITY)) {
            throw new IllegalArgumentException("A participant is called \"community\", which is the pool's own name.");
        }
        if (byId.put(participant.id(), participant) != null) {
            throw new IllegalArgumentException("Two participants are called \"" + participant.id() + "\".");
        }
        if (byPoint.put(participant.point().id(), participant) != null) {
            throw new IllegalArgumentException(
                    "Two participants share the meter \"" + participant.point().id() + "\".");
        }
    }
}
