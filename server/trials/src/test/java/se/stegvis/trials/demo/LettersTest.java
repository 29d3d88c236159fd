package se.stegvis.trials.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LettersTest {
    /** "Åsa Öberg väntar" in quoted-printable: a plain search of the bytes would not see the name. */
    private static final String MAIL = "Subject: =?UTF-8?Q?P=C3=A5minnelse?=\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
            + "=C3=85sa =C3=96berg v=C3=A4ntar\r\n";

    @Test
    void aMailIsReadAsAPersonReadsIt() throws IOException {
        assertThat(Letters.text(MAIL)).startsWith("Påminnelse\n").contains("Åsa Öberg väntar");
    }

    @Test
    void aNameIsFoundWhateverTheEncoding() throws IOException {
        assertThat(Letters.telling(List.of(MAIL), List.of("Öberg"))).isEqualTo(1);
    }

    @Test
    void aMailWithoutAnySecretTellsNothing() throws IOException {
        assertThat(Letters.telling(List.of(MAIL), List.of("Lindqvist"))).isZero();
    }
}
