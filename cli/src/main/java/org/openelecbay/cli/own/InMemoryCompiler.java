package org.openelecbay.cli.own;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// Compiles one source file against the class path of this program; leaves nothing on the disk.
final class InMemoryCompiler {

    private InMemoryCompiler() {}

    /// The class of this simple name in this file.
    static Class<?> compile(Path file, String className) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new UnusableRule(file, "cannot be compiled by this Java", "Run it with a JDK instead of a JRE.");
        }
        DiagnosticCollector<JavaFileObject> complaints = new DiagnosticCollector<>();
        try (StandardJavaFileManager disk =
                        compiler.getStandardFileManager(complaints, Locale.ROOT, StandardCharsets.UTF_8);
                ClassesInMemory classes = new ClassesInMemory(disk)) {
            List<String> options =
                    List.of("-proc:none", "-Xlint:none", "-classpath", System.getProperty("java.class.path"));
            boolean done = compiler.getTask(
                            null, classes, complaints, options, null, List.of(new Source(file, text(file))))
                    .call();
            if (!done) {
                throw complaint(file, complaints.getDiagnostics());
            }
            return load(file, className, classes.compiled());
        } catch (IOException e) {
            throw new UnusableRule(file, "cannot be compiled: " + e.getMessage(), "Is there room in memory?");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException _) {
            throw new UnusableRule(file, "cannot be read", "Is the path right and the file in UTF-8?");
        }
    }

    private static UnusableRule complaint(Path file, List<Diagnostic<? extends JavaFileObject>> complaints) {
        Diagnostic<? extends JavaFileObject> first = complaints.stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .findFirst()
                .orElseThrow();
        String what = first.getMessage(Locale.ROOT).strip().replaceAll("\\s+", " ");
        return new UnusableRule(
                file,
                "does not compile: line " + first.getLineNumber() + ", " + what,
                "docs/tutorial.md shows a rule that does.");
    }

    private static Class<?> load(Path file, String className, Map<String, byte[]> compiled) {
        String binaryName = compiled.keySet().stream()
                .filter(name -> name.equals(className) || name.endsWith("." + className))
                .findFirst()
                .orElseThrow(() -> new UnusableRule(
                        file, "holds no class " + className, "File and public class have the same name."));
        try {
            return Class.forName(binaryName, true, new FromMemory(compiled));
        } catch (ClassNotFoundException | LinkageError e) {
            throw new UnusableRule(file, "cannot be loaded: " + e.getMessage(), "Is its package name its own?");
        }
    }

    private static final class FromMemory extends ClassLoader {

        private final Map<String, byte[]> classes;

        private FromMemory(Map<String, byte[]> classes) {
            super("own-rule", InMemoryCompiler.class.getClassLoader());
            this.classes = new HashMap<>(classes);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
