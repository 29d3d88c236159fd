package se.stegvis.server.settings;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.ssl.CertificateProvider;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.security.KeyStore;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;

/**
 * The certificate that the server shows: a pair that the framework has read again is passed on only when the key belongs
 * to the certificate, as at the start. Until then the pair before stays in use, so that a renewal which replaces one file
 * after the other shuts nobody out.
 */
@Singleton
@Named(CheckedCertificate.NAME)
@Requires(property = "stegvis.tls.certificate")
final class CheckedCertificate implements CertificateProvider {
    /** Of this provider, as {@code micronaut.server.ssl.key-name} names it. */
    static final String NAME = "stegvis";

    /** Of the framework's provider that watches the files, in {@code micronaut.certificate.file}. */
    static final String FILES = "stegvis-files";

    private static final Logger LOG = LoggerFactory.getLogger(CheckedCertificate.class);

    private final CertificateProvider files;
    private final TlsSettings tls;

    CheckedCertificate(@Named(FILES) CertificateProvider files, TlsSettings tls) {
        this.files = files;
        this.tls = tls;
    }

    @Override
    public Publisher<KeyStore> getKeyStore() {
        return Flux.from(files.getKeyStore()).filter(this::isPair);
    }

    private boolean isPair(KeyStore read) {
        boolean pair = CertificateFiles.isPair(read);
        if (pair) {
            LOG.info("the certificate in {} is in use", tls.certificate());
        } else {
            LOG.error("the certificate of before stays in use: {}", CertificateFiles.mismatch(tls));
        }
        return pair;
    }

    @Override
    public String getName() {
        return NAME;
    }
}
