package org.openelecbay.grid.read.dss;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.feeder.Coordinates;

/// Runs the commands of a circuit file and of the files it redirects to. Commands that solve, show or plot change
/// nothing; what is not known is refused.
final class Script {

    private static final int DEEPEST = 20;
    private static final int MOST_FILES = 1_000;
    private static final String SOURCE = "source";

    private static final Set<String> VERBS = Set.of(
            "new",
            "edit",
            "more",
            "m",
            "~",
            "set",
            "redirect",
            "compile",
            "buscoords",
            "latlongcoords",
            "clear",
            "clearall",
            "disable",
            "enable",
            "open",
            "close");

    /// Commands that only solve, report or prepare what the reader does itself.
    private static final List<String> BESIDE = List.of(
            "calcvoltagebases",
            "solve",
            "show",
            "export",
            "plot",
            "summary",
            "makebuslist",
            "select",
            "get",
            "sample",
            "reset",
            "visualize",
            "help",
            "quit",
            "cd",
            "datapath",
            "panel",
            "totals",
            "voltages",
            "currents",
            "powers",
            "seqvoltages",
            "seqcurrents",
            "seqpowers",
            "losses",
            "phaselosses",
            "cktlosses",
            "capacity",
            "buildy",
            "initsnap",
            "fileedit",
            "di_plot",
            "comparecases",
            "yearlycurves",
            "closedi",
            "formedit",
            "?",
            "var",
            "addbusmarker",
            "clearbusmarkers",
            "setbusxy",
            "markbuses",
            "interpolate",
            "cleanup",
            "finishtimestep");

    final ScriptFiles files;
    Elements elements = new Elements();
    final Options options = new Options();
    final Map<String, Coordinates> coordinates = new LinkedHashMap<>();
    final Set<String> notes = new LinkedHashSet<>();

    @Nullable
    String circuit;

    private @Nullable Element active;
    private boolean beside;
    private int filesRead;

    private Script(ScriptFiles files) {
        this.files = files;
    }

    static Script run(Path master) {
        Script script = new Script(new ScriptFiles(master));
        script.file(script.files.master, 0);
        return script;
    }

    private void file(Path file, int depth) {
        String name = ScriptFiles.name(file);
        if (depth > DEEPEST || ++filesRead > MOST_FILES) {
            throw new Place(name, 1).wrong("the files redirect to each other without end.", "Does one name itself?");
        }
        boolean inComment = false;
        int number = 0;
        for (String line : ScriptFiles.lines(file)) {
            Place place = new Place(name, ++number);
            String trimmed = line.strip().replace("\uFEFF", "");
            if (inComment || trimmed.startsWith("/*")) {
                inComment = !trimmed.contains("*/");
            } else {
                line(file, place, trimmed, depth);
            }
        }
    }

    private void line(Path file, Place place, String line, int depth) {
        String spaced = line.startsWith("~") ? "~ " + line.substring(1) : line;
        List<Parameter> words = Parameter.split(place, spaced);
        if (words.isEmpty()) {
            return;
        }
        Parameter first = words.getFirst();
        List<Parameter> rest = words.subList(1, words.size());
        if (first.name() != null) {
            assign(place, first.name(), words);
            return;
        }
        String verb = verb(place, first.text().toLowerCase(Locale.ROOT));
        switch (verb) {
            case "new" -> make(place, rest);
            case "edit" -> edit(place, rest);
            case "more", "m", "~" -> more(place, rest);
            case "set" -> rest.forEach(each -> options.set(place, each, notes));
            case "redirect", "compile" -> file(named(file, place, verb, rest), depth + 1);
            case "buscoords", "latlongcoords" -> place(file, place, rest);
            case "clear", "clearall" -> clear();
            case "enable", "disable" -> existing(place, rest).enabled = verb.equals("enable");
            case "open", "close" -> line(place, rest).enabled = verb.equals("close");
            default -> {
                // Solving and showing leave the circuit as it is.
            }
        }
    }

    private static String verb(Place place, String written) {
        if (VERBS.contains(written)) {
            return written;
        }
        List<String> all = new ArrayList<>(VERBS.stream().sorted().toList());
        all.addAll(BESIDE);
        return all.stream()
                .filter(each -> each.startsWith(written))
                .findFirst()
                .orElseThrow(() -> place.wrong(
                        "\"" + written + "\" is not a command here.",
                        "Known are New, Edit, ~, Set, Redirect, BusCoords, Open, Close, Enable, Disable and Clear; Solve"
                                + " and what shows results are skipped."));
    }

    private void clear() {
        elements = new Elements();
        coordinates.clear();
        circuit = null;
        active = null;
        beside = false;
    }

    private void make(Place place, List<Parameter> words) {
        String[] object = object(place, words);
        List<Parameter> rest = words.subList(1, words.size());
        beside = ElementClass.BESIDE.contains(object[0]);
        if (beside) {
            active = null;
            notes.add("Elements of class " + object[0] + " are left out: they do not change one power flow"
                    + (object[0].equals("capcontrol") ? ", except that capacitors stay as they are set." : "."));
            return;
        }
        if (object[0].equals("circuit")) {
            elements = new Elements();
            circuit = object[1];
            active = elements.add(ElementClass.VSOURCE, SOURCE, place);
        } else {
            active = elements.add(kind(place, object[0]), object[1], place);
        }
        active.edit(place, rest, elements);
    }

    private void edit(Place place, List<Parameter> words) {
        String[] object = object(place, words);
        beside = ElementClass.BESIDE.contains(object[0]);
        if (!beside) {
            active = existing(place, words);
            active.edit(place, words.subList(1, words.size()), elements);
        }
    }

    private void more(Place place, List<Parameter> words) {
        if (beside) {
            return;
        }
        if (active == null) {
            throw place.wrong("there is no element before this line that it could continue.", "Is a New missing?");
        }
        active.edit(place, words, elements);
    }

    /// `Load.671.kW=1200`, or a property of the active element.
    private void assign(Place place, String target, List<Parameter> words) {
        int first = target.indexOf('.');
        int last = target.lastIndexOf('.');
        List<Parameter> named = new ArrayList<>(words);
        Parameter value = words.getFirst();
        named.set(0, new Parameter(target.substring(last + 1), value.text(), value.quoted()));
        if (first < 0) {
            more(place, named);
            return;
        }
        if (first == last) {
            throw place.wrong(
                    "\"" + target + "\" names no property.",
                    "Write class.name.property=value, as in Load.671.kW=1155.");
        }
        beside = ElementClass.BESIDE.contains(target.substring(0, first).toLowerCase(Locale.ROOT));
        if (!beside) {
            active = existing(place, List.of(new Parameter(null, target.substring(0, last), false)));
            active.edit(place, named, elements);
        }
    }

    private Path named(Path file, Place place, String verb, List<Parameter> words) {
        if (words.isEmpty()) {
            throw place.wrong(verb + " names no file.", "Write " + verb + " Loads.dss.");
        }
        String written = words.getFirst().text();
        Path found = files.find(place, file, written);
        if (found == null) {
            throw place.wrong(
                    "the file \"" + written + "\" is neither here nor in the folder above.",
                    "Was it copied with the circuit?");
        }
        return found;
    }

    private void place(Path file, Place place, List<Parameter> words) {
        if (words.isEmpty()) {
            throw place.wrong("BusCoords names no file.", "Write BusCoords Buscoords.csv.");
        }
        Path found = files.find(place, file, words.getFirst().text());
        if (found == null) {
            notes.add("The file of bus coordinates " + words.getFirst().text() + " is missing; buses have no place.");
        } else {
            BusCoordinates.read(found, coordinates);
        }
    }

    private Element existing(Place place, List<Parameter> words) {
        String[] object = object(place, words);
        ElementClass kind = kind(place, object[0]);
        Element found = elements.find(kind, object[1]);
        if (found == null) {
            throw place.wrong(
                    "there is no " + kind.label() + "." + object[1] + " before this line.", "Is its name mistyped?");
        }
        return found;
    }

    private Element line(Place place, List<Parameter> words) {
        Element found = existing(place, words);
        boolean onePole = words.size() > 2 && !words.get(2).text().equals("0");
        if (found.kind != ElementClass.LINE || onePole) {
            throw place.wrong("only all poles of a line can be opened or closed here.", "Write Open Line.sw1 1.");
        }
        return found;
    }

    private static String[] object(Place place, List<Parameter> words) {
        String written = words.isEmpty() ? "" : words.getFirst().text();
        int dot = written.indexOf('.');
        boolean named = !words.isEmpty()
                && (words.getFirst().name() == null
                        || "object".equalsIgnoreCase(words.getFirst().name()));
        if (!named || dot <= 0 || dot == written.length() - 1) {
            throw place.wrong("\"" + written + "\" names no element.", "Write class.name, as in Load.671.");
        }
        return new String[] {written.substring(0, dot).toLowerCase(Locale.ROOT), written.substring(dot + 1)};
    }

    private static ElementClass kind(Place place, String written) {
        ElementClass kind = ElementClass.of(written);
        if (kind == null) {
            throw place.wrong(
                    "elements of class " + written + " are not read here.",
                    "Known are Circuit, Vsource, LineCode, Line, Load, Capacitor, Transformer and RegControl.");
        }
        return kind;
    }
}
