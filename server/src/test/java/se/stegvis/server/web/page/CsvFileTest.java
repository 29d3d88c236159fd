package se.stegvis.server.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+46", "-1", "@SUM(A1)", "\t=1", "  =1", "|cmd", "%x", "\r\n=1"})
    void aCellThatASpreadsheetWouldRunIsMadeInert(String cell) {
        assertThat(CsvFile.inert(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Sara", "2026-11-23", "3b Uppdrag", "a=b"})
    void otherCellsStayAsTheyAre(String cell) {
        assertThat(CsvFile.inert(cell)).isEqualTo(cell);
    }

    @Test
    void aSemicolonOrLineBreakInACellDoesNotBreakTheRow() {
        String text = new String(
                CsvFile.of("x", List.of("a", "b"), List.of(List.of("1;2", "rad\nrad \"citat\"")))
                        .body(),
                StandardCharsets.UTF_8);
        assertThat(text).isEqualTo("\uFEFFa;b\r\n\"1;2\";\"rad\nrad \"\"citat\"\"\"\r\n");
    }
}
