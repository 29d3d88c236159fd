package se.stegvis.mobile.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import se.stegvis.mobile.device.DeviceSecret;

/** File names of stores, which show neither municipality nor user: they are made with the secret of the device. */
final class StoreNames {
    /** Says whether nothing was sealed with the device's secret yet. */
    @FunctionalInterface
    interface EmptyFolder {
        boolean isEmpty() throws IOException;
    }

    private final DeviceSecret device;

    StoreNames(DeviceSecret device) {
        this.device = device;
    }

    /**
     * The name of that user's files, without its ending.
     *
     * @param folder in which the stores are
     * @throws DeviceSecret.Lost when the secret is gone and there are stores that were sealed with it
     */
    String of(String municipality, String user, EmptyFolder folder) throws IOException {
        byte[] secret = secret(folder);
        try {
            String owner = municipality.length() + ":" + municipality + user;
            byte[] name =
                    KeyDerivation.hkdf(secret, owner.getBytes(StandardCharsets.UTF_8), "stegvis store file name 1");
            return HexFormat.of().formatHex(name, 0, 16);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** A new secret is made only where nothing is sealed with the former one. */
    private byte[] secret(EmptyFolder folder) throws IOException {
        if (!device.exists() && !folder.isEmpty()) {
            throw new DeviceSecret.Lost("missing, and there are stores that were sealed with it");
        }
        return device.read();
    }
}
