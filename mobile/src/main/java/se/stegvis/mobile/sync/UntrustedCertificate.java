package se.stegvis.mobile.sync;

import java.security.cert.CertificateException;

/** The server showed a certificate that this device does not trust, or one for another name. */
final class UntrustedCertificate extends CertificateException {
    private static final long serialVersionUID = 1L;

    private final String fingerprint;

    UntrustedCertificate(String fingerprint, Throwable cause) {
        super("a certificate that is not trusted", cause);
        this.fingerprint = fingerprint;
    }

    /** Of what was shown: hexadecimal digits of SHA-256, in capitals. */
    String fingerprint() {
        return fingerprint;
    }
}
