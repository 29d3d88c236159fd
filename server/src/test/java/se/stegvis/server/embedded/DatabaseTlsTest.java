package se.stegvis.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseTlsTest {
    @ParameterizedTest
    @CsvSource({
        "'', '--skip-ssl', ''",
        "'?sslMode=disable', '--skip-ssl', '?sslMode=disable'",
        "'?connectTimeout=9&sslMode=verify-full&serverSslCert=/etc/a%20b/ca.pem',"
                + " '--ssl --ssl-verify-server-cert --ssl-ca=/etc/a b/ca.pem',"
                + " '?sslMode=verify-full&serverSslCert=/etc/a%20b/ca.pem'",
        "'?sslMode=verify-ca', '--ssl --ssl-verify-server-cert', '?sslMode=verify-ca'",
        "'?sslMode=trust', '--ssl --disable-ssl-verify-server-cert', '?sslMode=trust'"
    })
    void ops3_theProgramsOfABackupEncryptWhereTheServerDoes(String settings, String options, String query) {
        DatabaseAddress address = DatabaseAddress.of("jdbc:mariadb://db.example:3307/stegvis" + settings, "s", "p");

        assertThat(String.join(" ", address.tls().options())).isEqualTo(options);
        assertThat(address.url()).isEqualTo("jdbc:mariadb://db.example:3307/stegvis" + query);
    }
}
