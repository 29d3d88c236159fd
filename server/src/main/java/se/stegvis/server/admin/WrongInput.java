package se.stegvis.server.admin;

/** An input at the terminal that cannot be carried out. The message names the thing, its value and the remedy; nothing was changed. */
final class WrongInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongInput(String message) {
        super(message);
    }
}
