package org.openelecbay.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The compiled classes of all modules and which classes of ours each one names.
final class CompiledClasses {

    /// The modules in the order in which arrows may point.
    static final List<String> MODULES = List.of(
            "core", "market", "solver", "solver-ortools", "grid", "home", "settlement", "engine", "simulation", "cli");

    private static final Pattern OURS = Pattern.compile("org/openelecbay/[\\w/$]+");

    private CompiledClasses() {}

    /// One class that names another.
    record Use(String from, String to) {}

    static List<Use> uses() {
        List<Use> uses = new ArrayList<>();
        for (Path file : classFiles()) {
            ClassModel model = parse(file);
            String from = model.thisClass().asInternalName();
            namedIn(model).forEach(to -> uses.add(new Use(from, to)));
        }
        return uses;
    }

    /// The names of all our top-level classes, simple name to package names that have one.
    static Map<String, Set<String>> packagesBySimpleName() {
        Map<String, Set<String>> packages = new TreeMap<>();
        for (Path file : classFiles()) {
            String name = parse(file).thisClass().asInternalName();
            String simple = name.substring(name.lastIndexOf('/') + 1).replace('$', '.');
            packages.computeIfAbsent(simple, _ -> new TreeSet<>()).add(packageOf(name));
        }
        return packages;
    }

    static String packageOf(String internalName) {
        return internalName.substring(0, internalName.lastIndexOf('/')).replace('/', '.');
    }

    static Path repository() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("core")) ? here : here.getParent();
    }

    private static List<Path> classFiles() {
        List<Path> files = new ArrayList<>();
        for (String module : MODULES) {
            Path classes = repository().resolve(module).resolve("target/classes");
            try (Stream<Path> walk = Files.walk(classes)) {
                walk.filter(path -> path.toString().endsWith(".class"))
                        .filter(path -> !path.endsWith("package-info.class"))
                        .forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException("Compile the module " + module + " first", e);
            }
        }
        return files;
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Class entries and every descriptor or signature that names a class of ours.
    private static Set<String> namedIn(ClassModel model) {
        Set<String> names = new TreeSet<>();
        for (PoolEntry entry : model.constantPool()) {
            String text =
                    switch (entry) {
                        case ClassEntry named -> named.asInternalName();
                        case Utf8Entry utf8 when utf8.stringValue().contains("Lorg/openelecbay/") -> utf8.stringValue();
                        default -> "";
                    };
            Matcher matcher = OURS.matcher(text);
            while (matcher.find()) {
                names.add(matcher.group());
            }
        }
        return names;
    }
}
