package se.stegvis.mobile.sync;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts what the device trusts, what an authority of the municipality's own has issued, and the one certificate that was
 * pinned. Names are checked for the first two; the third is that certificate and no other.
 */
final class ServerTrust extends X509ExtendedTrustManager {
    private final List<X509ExtendedTrustManager> trusted;
    private final Optional<String> fingerprint;

    private ServerTrust(List<X509ExtendedTrustManager> trusted, Optional<String> fingerprint) {
        this.trusted = trusted;
        this.fingerprint = fingerprint;
    }

    /** @throws IllegalArgumentException when the authority is no certificate */
    static SSLContext of(ServerEndpoint place) {
        try {
            List<X509ExtendedTrustManager> trusted = new ArrayList<>(List.of(managerOf(null)));
            if (place.authority().isPresent()) {
                trusted.add(managerOf(store(place.authority().get())));
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new ServerTrust(trusted, place.fingerprint())}, null);
            return context;
        } catch (GeneralSecurityException | IOException unusable) {
            throw new IllegalArgumentException("the certificate of the authority cannot be read", unusable);
        }
    }

    /** The certificates that the device trusts, and nothing else. */
    static SSLContext usual() {
        return of(new ServerEndpoint(URI.create("https://localhost"), Optional.empty(), Optional.empty()));
    }

    /** @throws IllegalArgumentException when that text holds no certificate */
    static void demandAuthority(String pem) {
        try {
            store(pem);
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new IllegalArgumentException("no certificate", unreadable);
        }
    }

    private static KeyStore store(String pem) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (Certificate one : CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))) {
            store.setCertificateEntry("authority " + store.size(), one);
        }
        if (store.size() == 0) {
            throw new CertificateException("none");
        }
        return store;
    }

    private static X509ExtendedTrustManager managerOf(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** A question to one of the managers. */
    private interface TrustQuestion {
        void ask(X509ExtendedTrustManager manager) throws CertificateException;
    }

    private void demand(X509Certificate[] chain, TrustQuestion question) throws CertificateException {
        CertificateException last = null;
        for (X509ExtendedTrustManager manager : trusted) {
            try {
                question.ask(manager);
                return;
            } catch (CertificateException refused) {
                last = refused;
            }
        }
        String shown = fingerprint(chain[0]);
        if (fingerprint.filter(shown::equalsIgnoreCase).isEmpty()) {
            throw new UntrustedCertificate(shown, last);
        }
    }

    /** Hexadecimal digits of SHA-256, in capitals. */
    static String fingerprint(X509Certificate certificate) throws CertificateException {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException unreadable) {
            throw new CertificateException(unreadable);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        demand(chain, manager -> manager.checkServerTrusted(chain, type, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        demand(chain, manager -> manager.checkServerTrusted(chain, type, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        demand(chain, manager -> manager.checkServerTrusted(chain, type));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        throw new CertificateException("the tablet serves nobody");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw new CertificateException("the tablet serves nobody");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("the tablet serves nobody");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return trusted.stream()
                .flatMap(manager -> Arrays.stream(manager.getAcceptedIssuers()))
                .toArray(X509Certificate[]::new);
    }
}
