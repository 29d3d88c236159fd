package se.stegvis.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.stegvis.server.access.OwnPassword;
import se.stegvis.server.team.AccountChangeRefused;
import se.stegvis.server.team.Role;
import se.stegvis.server.web.page.Place;
import se.stegvis.server.web.people.AccountFinding;
import se.stegvis.server.web.readlog.How;
import se.stegvis.server.web.readlog.Tie;
import se.stegvis.server.web.worklist.When;
import se.stegvis.shared.time.DateReading;

/** The words of the web: complete in both languages, none without use, none written in a page or in code. */
class WebTextsTest {
    private static final String BUNDLE = "se.stegvis.server.web.texts";
    private static final Path PAGES = Path.of("src/main/resources/web/pages");
    private static final Path CODE = Path.of("src/main/java/se/stegvis/server/web");
    private static final Pattern IN_PAGE = Pattern.compile("#\\{([A-Za-z][\\w.]*)");
    private static final Pattern IN_CODE =
            Pattern.compile("(?:(?:names|called)\\.|[\\s(>])text\\(\\s*\"([A-Za-z][\\w.]*\\w)\"");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(keys(Locale.ENGLISH)).isEqualTo(keys(Locale.ROOT));
    }

    @Test
    void everyKeyThatIsUsedIsThereAndEveryKeyThatIsThereIsUsed() {
        Set<String> used = new TreeSet<>();
        read(PAGES, ".html", IN_PAGE, used);
        read(CODE, ".java", IN_CODE, used);
        Stream.of(Place.values()).forEach(place -> used.add("place." + place));
        Stream.of(Role.values()).forEach(role -> used.add("role." + role));
        Stream.of(When.values()).forEach(when -> used.add("followUps.of." + when));
        Stream.of(AccountFinding.values()).forEach(finding -> used.add("people.finding." + finding));
        Stream.of(AccountChangeRefused.Reason.values()).forEach(reason -> used.add("person.refused." + reason));
        Stream.of(DateReading.Fault.values()).forEach(fault -> used.add("day.fault." + fault));
        Stream.of(DateReading.Ambiguity.values()).forEach(ambiguity -> used.add("day.ask." + ambiguity));
        Stream.of(Tie.values()).forEach(tie -> used.add("readLog.tie." + tie));
        Stream.of(How.values()).forEach(how -> used.add("readLog.how." + how));
        Stream.of(OwnPassword.PasswordRefusal.values()).forEach(refusal -> used.add("me.refusal." + refusal));
        assertThat(used).containsExactlyInAnyOrderElementsOf(keys(Locale.ROOT));
    }

    private static Set<String> keys(Locale language) {
        return new TreeSet<>(ResourceBundle.getBundle(
                        BUNDLE,
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .keySet());
    }

    private static void read(Path folder, String ending, Pattern pattern, Set<String> used) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(ending)).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(found -> used.add(found.group(1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
