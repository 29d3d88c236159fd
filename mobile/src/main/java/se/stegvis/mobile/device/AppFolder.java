package se.stegvis.mobile.device;

import com.gluonhq.attach.storage.StorageService;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/** The folder that the device keeps for this app alone. */
public final class AppFolder {
    private AppFolder() {}

    /** Empty where the platform has none. */
    public static Optional<Path> ofThisDevice() {
        return StorageService.create()
                .flatMap(StorageService::getPrivateStorage)
                .map(File::toPath);
    }
}
