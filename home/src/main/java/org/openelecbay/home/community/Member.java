package org.openelecbay.home.community;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openelecbay.home.equipment.Storage;

/// Who takes part with one meter: a home, a whole building, or a virtual community behind one bus.
///
/// @param name unique in the community
/// @param loadKw consumption of each step
/// @param availableKw what its renewable units can give in each step; it may be curtailed for nothing
/// @param storages its own, each planned by itself
public record Member(String name, double[] loadKw, double[] availableKw, List<Storage> storages) {

    public Member {
        storages = List.copyOf(storages);
        if (loadKw.length != availableKw.length) {
            throw new IllegalArgumentException("Member " + name + " has a load of " + loadKw.length
                    + " steps and a generation of " + availableKw.length + ". Give both the same steps.");
        }
        for (int step = 0; step < loadKw.length; step++) {
            if (!Double.isFinite(loadKw[step]) || !(availableKw[step] >= 0 && availableKw[step] < 1e12)) {
                throw new IllegalArgumentException("Member " + name + " draws " + loadKw[step] + " kW and can give "
                        + availableKw[step] + " kW in step " + step + ". Both are finite, and what it can give is not"
                        + " negative.");
            }
        }
    }

    /// Several behind one meter, who pass energy on to each other for nothing.
    public static Member together(String name, List<Member> members) {
        if (members.isEmpty()) {
            throw new IllegalArgumentException("Nobody is together in " + name + ". Name at least one member.");
        }
        double[] load = new double[members.getFirst().loadKw.length];
        double[] available = new double[load.length];
        List<Storage> storages = new ArrayList<>();
        for (Member each : members) {
            if (each.loadKw.length != load.length) {
                throw new IllegalArgumentException("Member " + each.name + " of " + name + " has " + each.loadKw.length
                        + " steps, the first " + load.length + ".");
            }
            Arrays.setAll(load, step -> load[step] + each.loadKw[step]);
            Arrays.setAll(available, step -> available[step] + each.availableKw[step]);
            storages.addAll(each.storages);
        }
        return new Member(name, load, available, storages);
    }

    /// The same with other storages.
    public Member with(List<Storage> others) {
        return new Member(name, loadKw, availableKw, others);
    }
}
