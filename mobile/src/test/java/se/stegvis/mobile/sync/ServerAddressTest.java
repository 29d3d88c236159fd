package se.stegvis.mobile.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.mobile.sync.ServerAddress.Fault;
import se.stegvis.mobile.sync.ServerAddress.Unusable;

class ServerAddressTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, http://localhost:8080",
        "HTTPS://Host.se/, https://Host.se",
        "https://host/stegvis/, https://host/stegvis",
        "https://host/a/../stegvis, https://host/stegvis",
        "' https://host ', https://host",
        "http://[::1]:8080/x, http://[::1]:8080/x",
        "https://växjö.se/stegvis, https://xn--vxj-qla6g.se/stegvis"
    })
    void b20_anAddressIsReadWithItsPath(String typed, String read) {
        assertThat(ServerAddress.read(typed)).isEqualTo(URI.create(read));
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "'   ', EMPTY",
        "localhost:8192, NO_SCHEME",
        "stegvis.kommunen.se, NO_SCHEME",
        "//host, NO_SCHEME",
        "http:/host, NO_SCHEME",
        "://host, NO_SCHEME",
        "ftp://host, OTHER_SCHEME",
        "file:///etc, OTHER_SCHEME",
        "htps://host, OTHER_SCHEME",
        "http://stegvis.kommunen.se, PLAIN_HTTP",
        "http://10.1.2.3:8080/x, PLAIN_HTTP",
        "http://localhost.evil.example, PLAIN_HTTP",
        "http://127.evil.example, PLAIN_HTTP",
        "http://, NO_HOST",
        "http://:8080, NO_HOST",
        "https:///path, NO_HOST",
        "http://host:, BAD_PORT",
        "http://host:0, BAD_PORT",
        "http://host:65536, BAD_PORT",
        "http://host:-1, BAD_PORT",
        "http://host:80a, BAD_PORT",
        "http://host:٨٠, BAD_PORT",
        "http://name@host/x, USER_INFO",
        "http://host/?a=b, QUERY",
        "http://host?a, QUERY",
        "http://host/#x, QUERY",
        "http://my host/, BAD_SIGN",
        "http://host/a b, BAD_SIGN",
        "http://host/a|b, BAD_SIGN",
        "http://ho\\st, BAD_SIGN",
        "http://my_host, BAD_SIGN",
        "http://-, BAD_SIGN",
        "http://[::1, BAD_SIGN",
        "https://fe80::1:8080/x, NO_BRACKETS",
        "http://::1, NO_BRACKETS",
        "https://::ffff:10.1.2.3, NO_BRACKETS",
        "https://fe80::1%eth0, NO_BRACKETS",
        "https://[fe80::1%eth0]:8080, ZONE",
        "http://[fe80::1%eth0]:8080/x, ZONE",
        "https://[fe80::1%25eth0], ZONE",
        "https://[fe80::1%], ZONE",
        "http://[::1%lo], ZONE",
        "https://a:b:c.se:1, BAD_SIGN"
    })
    void b20_anUnusableAddressIsToldWhenItIsGiven(String typed, Fault fault) {
        assertThatThrownBy(() -> ServerAddress.read(typed))
                .isInstanceOfSatisfying(
                        Unusable.class, told -> assertThat(told.fault()).isEqualTo(fault));
    }

    @Test
    void b20_aPasswordInAnAddressIsNotSaidAgain() {
        String said = "hem" + "ligt";
        assertThatThrownBy(() -> ServerAddress.read("http://name:" + said + "@host"))
                .isInstanceOfSatisfying(
                        Unusable.class, told -> assertThat(told.fault()).isEqualTo(Fault.USER_INFO))
                .hasMessageNotContaining(said);
    }

    @Test
    void b20_whatWouldBeRightIsSaid() {
        assertThatThrownBy(() -> ServerAddress.read("localhost:8192")).hasMessageContaining("http://localhost:8192");
        assertThatThrownBy(() -> ServerAddress.read("http://kommunen.se:8080/stegvis"))
                .hasMessageContaining("https://kommunen.se:8080/stegvis");
        assertThatThrownBy(() -> ServerAddress.read("kommunen.se/stegvis"))
                .hasMessageContaining("https://kommunen.se/stegvis");
        assertThatThrownBy(() -> ServerAddress.read("[::1]:8080")).hasMessageContaining("http://[::1]:8080");
        assertThatThrownBy(() -> ServerAddress.read("växjö.se/å")).hasMessageContaining("https://växjö.se/å");
        assertThatThrownBy(() -> ServerAddress.read("localhost.evil.example"))
                .hasMessageContaining("https://localhost.evil.example");
        assertThatThrownBy(() -> ServerAddress.read("hem@host")).hasMessageNotContaining("hem");
    }

    @Test
    void b20_whereAnUploadGoesOnIsFoundBelowTheAddressAndNowhereElse() {
        URI server = ServerAddress.read("https://host/stegvis/");
        assertThat(ServerAddress.again(server, URI.create("http://inside:8080/api/v1/attachments/a1")))
                .isEqualTo(URI.create("https://host/stegvis/api/v1/attachments/a1"));
        assertThat(ServerAddress.again(server, URI.create("/stegvis/api/v1/attachments/a1")))
                .isEqualTo(URI.create("https://host/stegvis/api/v1/attachments/a1"));
        assertThatThrownBy(() -> ServerAddress.again(server, URI.create("https://elsewhere/take")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
