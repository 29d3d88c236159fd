package se.stegvis.mobile.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import se.stegvis.mobile.device.DeviceSecret;

/** Every key of a store, for a test that looks for them where they must not be. */
public final class StoreSecrets {
    private StoreSecrets() {}

    /** By what the key is for; its bytes. */
    public static Map<String, byte[]> of(
            Path stores, DeviceSecret device, String municipality, String user, String phrase) throws IOException {
        StoreFolder folder = new StoreFolder(stores, device, KeyWrapTest.CHEAP);
        UnwrapResult unwrapping = folder.unwrap(municipality, user, KeyWrapTest.phrase(phrase));
        Map<String, byte[]> keys = new LinkedHashMap<>();
        try (DataKey key = ((UnwrapResult.Unwrapped) unwrapping).key()) {
            keys.put("data key", key.bytes().clone());
            for (String use :
                    new String[] {"store seal", "store name", "store count", "store files", "store files name"}) {
                keys.put(use, KeyDerivation.hkdf(key.bytes(), null, "stegvis " + use + " 1"));
            }
        }
        return keys;
    }
}
