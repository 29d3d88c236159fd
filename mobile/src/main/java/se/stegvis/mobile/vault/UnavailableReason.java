package se.stegvis.mobile.vault;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import se.stegvis.mobile.device.ProgramLock;

/** Why a store cannot be read or written now. It says nothing against the store: what lies there may be whole. */
public enum UnavailableReason {
    /** Another program, or another part of this one, works in it. */
    IN_USE,
    /** This user of the device may not read it or write to it. */
    NO_RIGHT,
    /** It is not where it was: moved, deleted, or the disk was taken out. */
    GONE,
    /** There is no room left on the disk. */
    DISK_FULL,
    /** The disk does not do what it is asked, for another reason. */
    DISK_FAILED;

    private static final long NO_ROOM_BYTES = 64 << 10;
    private static final List<String> FULL =
            List.of("no space left", "file too large", "quota", "not enough space", "disk full");
    private static final List<String> FORBIDDEN =
            List.of("permission denied", "access is denied", "read-only file system", "operation not permitted");

    /**
     * Whether a failure comes from the machine and not from what lies on its disk. The end of a file lies on the disk.
     */
    static boolean isIn(Throwable failure) {
        return wordless(failure).isPresent()
                || causes(failure)
                        .anyMatch(cause -> cause instanceof IOException && !(cause instanceof EOFException)
                                || cause instanceof StoreUnreachable
                                || hasCode(cause, DataUtils.ERROR_CLOSED));
    }

    /**
     * The hindrance. The kind of the exception decides, then what the disk says of itself, and the operating system's
     * words last, since they may be in any language.
     *
     * @param at what was to be read or written
     */
    public static UnavailableReason of(Throwable failure, Path at) {
        return wordless(failure).or(() -> worded(failure)).orElseGet(() -> seen(at));
    }

    /** The hindrance by the exception alone; empty when only a look at the disk would. */
    static Optional<UnavailableReason> of(Throwable failure) {
        return wordless(failure).or(() -> worded(failure));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static Optional<UnavailableReason> wordless(Throwable failure) {
        return causes(failure)
                .map(UnavailableReason::byKind)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<UnavailableReason> byKind(Throwable cause) {
        if (cause instanceof StoreUnreachable unreachable) {
            return unreachable.hindrance();
        }
        if (cause instanceof ProgramLock.Taken
                || cause instanceof OverlappingFileLockException
                || hasCode(cause, DataUtils.ERROR_FILE_LOCKED)) {
            return Optional.of(IN_USE);
        }
        if (cause instanceof AccessDeniedException || cause instanceof SecurityException) {
            return Optional.of(NO_RIGHT);
        }
        return cause instanceof NoSuchFileException ? Optional.of(GONE) : Optional.empty();
    }

    private static boolean hasCode(Throwable cause, int code) {
        return cause instanceof MVStoreException library && library.getErrorCode() == code;
    }

    private static Optional<UnavailableReason> worded(Throwable failure) {
        return causes(failure)
                .filter(cause -> cause instanceof IOException || cause instanceof UncheckedIOException)
                .map(cause -> String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT))
                .map(words -> FULL.stream().anyMatch(words::contains)
                        ? DISK_FULL
                        : FORBIDDEN.stream().anyMatch(words::contains) ? NO_RIGHT : null)
                .filter(found -> found != null)
                .findFirst();
    }

    private static UnavailableReason seen(Path at) {
        if (Files.notExists(at)) {
            return GONE;
        }
        if (!Files.isReadable(at) || !Files.isWritable(at)) {
            return NO_RIGHT;
        }
        try {
            return Files.getFileStore(at).getUsableSpace() < NO_ROOM_BYTES ? DISK_FULL : DISK_FAILED;
        } catch (IOException unknowable) {
            return DISK_FAILED;
        }
    }
}
