package org.openelecbay.grid.flow;

/// A network that no sweep can solve: it has a loop, or a bus that no source reaches. The message names the
/// element.
public final class NotRadial extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /// @param message one sentence that names the element, with a hint
    public NotRadial(String message) {
        super(message);
    }
}
