package org.openelecbay.cli.vector;

/// One case that cannot be answered as it stands: a field is missing or has a value that nothing can be made of.
public final class UnusableCase extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public UnusableCase(String message) {
        super(message);
    }
}
