package se.stegvis.server.settings;

import java.io.PrintStream;
import java.util.Optional;

/** Of what the server was built: its version, with {@code +} and the commit in a release. */
public final class ProductVersion {
    private ProductVersion() {}

    /** As the archive says it, {@code development} where the classes lie in a folder. */
    public static String current() {
        return Optional.ofNullable(ProductVersion.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    /** Whether a program was asked for its version alone, which is then printed. */
    public static boolean asked(String[] args, PrintStream out) {
        boolean asked = args.length == 1 && args[0].equals("--version");
        if (asked) {
            out.println("Stegvis server " + current() + ", Java " + Runtime.version());
        }
        return asked;
    }
}
