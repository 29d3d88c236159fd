package se.stegvis.mobile.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/** The file of a document: its name, which holds nothing personal, and how it is written. */
final class PaperFile {
    private PaperFile() {}

    /** For example {@code SIP-plan-2026-11-25.pdf}. */
    static String name(String title, LocalDate day) {
        String kind = title.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return kind + "-" + day + ".pdf";
    }

    /**
     * Writes it where the person said. Half a file is never left behind.
     *
     * @return where it is; with the ending {@code .pdf} if the person left it out
     */
    static Path write(Path picked, byte[] pdf) throws IOException {
        Path file = picked.toString().toLowerCase(Locale.ROOT).endsWith(".pdf")
                ? picked
                : picked.resolveSibling(picked.getFileName() + ".pdf");
        boolean there = Files.exists(file);
        try {
            Files.write(file, pdf);
        } catch (IOException notWritten) {
            if (!there) {
                Files.deleteIfExists(file);
            }
            throw notWritten;
        }
        return file;
    }
}
