package se.stegvis.server.settings;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The PEM files of the server's certificate, before it starts: what is wrong with them would show at the first visit. */
final class CertificateFiles {
    private static final String CERTIFICATE = "stegvis.tls.certificate (STEGVIS_TLS_CERTIFICATE) is '";
    private static final String KEY = "stegvis.tls.key (STEGVIS_TLS_KEY) is '";
    /** Of a key in PEM, RFC 7468, section 10. */
    private static final String LABEL = "PRIVATE KEY";

    private static final Pattern PKCS8 =
            Pattern.compile("-----BEGIN " + LABEL + "-----([A-Za-z0-9+/=\\s]+)-----END " + LABEL + "-----");

    private CertificateFiles() {}

    /** Sentences that name what cannot be used; none when the server can speak HTTPS with them. */
    static List<String> findings(TlsSettings tls) {
        try {
            X509Certificate own = certificate(tls.certificate());
            PrivateKey key = key(tls.key(), own.getPublicKey());
            if (!Files.isSameFile(folder(tls.certificate()), folder(tls.key()))) {
                return List.of(KEY + tls.key() + "': it is not in the folder of the certificate. Put both into one, so"
                        + " that a renewed pair is noticed.");
            }
            return belongTogether(key, own.getPublicKey()) ? List.of() : List.of(mismatch(tls));
        } catch (WrongSettings wrong) {
            return List.of(wrong.getMessage());
        } catch (IOException gone) {
            return List.of(CERTIFICATE + tls.certificate() + "': its folder cannot be read.");
        }
    }

    /** Names a key that belongs to another certificate. */
    static String mismatch(TlsSettings tls) {
        return KEY + tls.key() + "': it is not the key of the certificate in " + tls.certificate()
                + ". Name the pair that was made together; the server's own certificate comes first in its file.";
    }

    /** Whether each key of what was read from the files belongs to its certificate; false without a key. */
    static boolean isPair(KeyStore read) {
        try {
            int keys = 0;
            for (String alias : Collections.list(read.aliases())) {
                if (read.isKeyEntry(alias)) {
                    keys++;
                    PrivateKey key = (PrivateKey) read.getKey(alias, new char[0]);
                    if (!belongTogether(key, read.getCertificate(alias).getPublicKey())) {
                        return false;
                    }
                }
            }
            return keys > 0;
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException("what the framework has read has no password", unreadable);
        }
    }

    private static Path folder(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    }

    /** The first certificate of the file. */
    private static X509Certificate certificate(Path file) {
        byte[] text = bytes(CERTIFICATE, file);
        try {
            return CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(text)).stream()
                    .map(X509Certificate.class::cast)
                    .findFirst()
                    .orElseThrow(() -> new CertificateException("none"));
        } catch (CertificateException none) {
            throw new WrongSettings(CERTIFICATE + file + "': there is no certificate in that file. Name a PEM file"
                    + " that begins with -----BEGIN CERTIFICATE-----.");
        }
    }

    private static PrivateKey key(Path file, PublicKey other) {
        Matcher pem = PKCS8.matcher(new String(bytes(KEY, file), StandardCharsets.ISO_8859_1));
        try {
            if (pem.find()) {
                return KeyFactory.getInstance(other.getAlgorithm())
                        .generatePrivate(
                                new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(1))));
            }
        } catch (GeneralSecurityException otherKind) {
            throw new WrongSettings(KEY + file + "': it is not the key of the certificate, which is for "
                    + other.getAlgorithm() + ". Name the pair that was made together.");
        }
        throw new WrongSettings(KEY + file + "': there is no unencrypted private key in PKCS #8 in that file. It"
                + " begins with -----BEGIN " + LABEL
                + "-----; 'openssl pkcs8 -topk8 -nodes -in OLD -out NEW' makes one of"
                + " another form.");
    }

    private static byte[] bytes(String name, Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            throw new WrongSettings(name + file + "': there is no such file.");
        } catch (IOException unreadable) {
            throw new WrongSettings(name + file + "': it cannot be read. Name a file that the server's user may read.");
        }
    }

    private static boolean belongTogether(PrivateKey key, PublicKey other) {
        return Stream.of("SHA256with" + (other.getAlgorithm().equals("EC") ? "ECDSA" : other.getAlgorithm()), "Ed25519")
                .anyMatch(algorithm -> signs(key, other, algorithm));
    }

    private static boolean signs(PrivateKey key, PublicKey other, String algorithm) {
        byte[] sample = "sample".getBytes(StandardCharsets.US_ASCII);
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(sample);
            byte[] signed = signature.sign();
            signature.initVerify(other);
            signature.update(sample);
            return signature.verify(signed);
        } catch (GeneralSecurityException otherKind) {
            return false;
        }
    }
}
