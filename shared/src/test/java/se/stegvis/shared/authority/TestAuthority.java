package se.stegvis.shared.authority;

import java.io.IOException;
import java.io.Writer;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.io.pem.PemObject;

/** A certificate authority of a test's own, as a municipality may have one: no system trusts it by itself. */
public final class TestAuthority {
    private static final Duration AROUND = Duration.ofDays(30);

    private final X500Name name;
    private final KeyPair keys;
    private final X509Certificate certificate;
    private final Instant now;
    private long serial = 1;

    /** @param now its certificates are good around that moment */
    public TestAuthority(String name, Instant now) {
        this.name = new X500Name("CN=" + name);
        this.now = now;
        this.keys = keys();
        this.certificate = signed(this.name, keys, true);
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /** Writes its own certificate as PEM. */
    public Path write(Path file) {
        return pem(file, List.of(certificate));
    }

    /**
     * Issues a certificate and writes {@code fullchain.pem} and {@code privkey.pem} into the folder, the key first, so that
     * a watcher that loads at the last file finds a pair.
     *
     * @param names addresses or host names
     */
    public X509Certificate issue(Path folder, String... names) {
        KeyPair own = keys();
        X509Certificate issued = signed(new X500Name("CN=" + names[0]), own, false, names);
        pem(folder.resolve("privkey.pem"), List.of(own.getPrivate()));
        pem(folder.resolve("fullchain.pem"), List.of(issued, certificate));
        return issued;
    }

    /** A context that trusts this authority and no other. */
    public SSLContext trusting() {
        try {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry("authority", certificate);
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("every Java speaks TLS", impossible);
        }
    }

    private X509Certificate signed(X500Name subject, KeyPair of, boolean authority, String... names) {
        try {
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.valueOf(serial++),
                    Date.from(now.minus(AROUND)),
                    Date.from(now.plus(AROUND)),
                    subject,
                    of.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            if (names.length > 0) {
                builder.addExtension(Extension.subjectAlternativeName, false, alternatives(names));
            }
            X509CertificateHolder holder =
                    builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()));
            return new JcaX509CertificateConverter().getCertificate(holder);
        } catch (GeneralSecurityException | IOException | OperatorCreationException impossible) {
            throw new IllegalStateException("the certificate could not be made", impossible);
        }
    }

    private static GeneralNames alternatives(String... names) {
        List<GeneralName> all = new ArrayList<>();
        for (String one : names) {
            all.add(new GeneralName(one.matches("[0-9.]+|.*:.*") ? GeneralName.iPAddress : GeneralName.dNSName, one));
        }
        return new GeneralNames(all.toArray(new GeneralName[0]));
    }

    private static Path pem(Path file, List<Object> objects) {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII);
                JcaPEMWriter pem = new JcaPEMWriter(out)) {
            for (Object one : objects) {
                pem.writeObject(one instanceof PrivateKey key ? new PemObject("PRIVATE KEY", key.getEncoded()) : one);
            }
            return file;
        } catch (IOException full) {
            throw new IllegalStateException("no room for a certificate", full);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has P-256", impossible);
        }
    }
}
