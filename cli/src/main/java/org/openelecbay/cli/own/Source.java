package org.openelecbay.cli.own;

import java.nio.file.Path;
import javax.tools.SimpleJavaFileObject;

/// A source file that has been read.
final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(Path file, String text) {
        super(file.toUri(), Kind.SOURCE);
        this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
