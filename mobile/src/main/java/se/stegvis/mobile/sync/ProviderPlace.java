package se.stegvis.mobile.sync;

/**
 * A municipality whose people log in by its own identity provider.
 *
 * @param slug in addresses
 * @param name that is shown, for example {@code Ekdalens kommun}
 */
public record ProviderPlace(String slug, String name) {
    /** Leaves out the name, as every record with one does. */
    @Override
    public String toString() {
        return "ProviderPlace[" + slug + "]";
    }
}
