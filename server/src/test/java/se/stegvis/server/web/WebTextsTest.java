package se.stegvis.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.stegvis.server.access.OwnPassword;
import se.stegvis.server.admin.LinkDelivery;
import se.stegvis.server.admin.ReadinessFinding;
import se.stegvis.server.approval.ApprovalAct;
import se.stegvis.server.approval.ApprovalState;
import se.stegvis.server.approval.Approvals;
import se.stegvis.server.identity.LoginRefusal;
import se.stegvis.server.mail.MailFault;
import se.stegvis.server.team.AccountChangeRefused;
import se.stegvis.server.team.AccountFinding;
import se.stegvis.server.team.HolderRole;
import se.stegvis.server.team.Role;
import se.stegvis.server.team.TeamChangeRefused;
import se.stegvis.server.web.organisation.AdministratorAct;
import se.stegvis.server.web.page.MenuItem;
import se.stegvis.server.web.readlog.ReadChannel;
import se.stegvis.server.web.readlog.ReaderRelation;
import se.stegvis.server.web.signin.PasswordSetupRefusal;
import se.stegvis.server.web.worklist.DueRange;
import se.stegvis.shared.time.DateReading;

/** The words of the web: complete in both languages, none without use, none written in a page or in code. */
class WebTextsTest {
    private static final Path PAGES = Path.of("src/main/resources/web/pages");
    private static final Path CODE = Path.of("src/main/java/se/stegvis/server/web");
    private static final Pattern IN_PAGE = Pattern.compile("#\\{([A-Za-z][\\w.]*)");
    private static final Pattern IN_CODE =
            Pattern.compile("(?:(?:names|called)\\.|[\\s(>])text\\(\\s*\"([A-Za-z][\\w.]*\\w)\"");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(keys("_en.properties"))
                .as("keys of se/stegvis/server/web/texts_en.properties: those of texts.properties, each in English")
                .isEqualTo(keys(".properties"));
    }

    @Test
    void everyKeyThatIsUsedIsThereAndEveryKeyThatIsThereIsUsed() {
        Set<String> used = new TreeSet<>();
        read(PAGES, ".html", IN_PAGE, used);
        read(CODE, ".java", IN_CODE, used);
        Stream.of(MenuItem.values()).forEach(place -> used.add("place." + place));
        Stream.of(HolderRole.values()).forEach(as -> {
            used.add("handOver.cases." + as);
            used.add("handOver.nobody." + as);
            used.add("handOver.button." + as);
        });
        Stream.of(ApprovalAct.values()).forEach(act -> used.add("approvals.act." + act));
        EnumSet.complementOf(EnumSet.of(ApprovalState.WAITING)).forEach(state -> used.add("approvals.state." + state));
        used.add("approvals.state.FALLEN");
        used.add("approvals.state.OVERTAKEN");
        Stream.of(Approvals.RequestOutcome.values()).forEach(asked -> used.add("approvals.asked." + asked));
        Stream.of(Role.values()).forEach(role -> used.add("role." + role));
        Stream.of(DueRange.values()).forEach(when -> used.add("followUps.of." + when));
        Stream.of(AccountFinding.values()).forEach(finding -> used.add("people.finding." + finding));
        Stream.of(AccountChangeRefused.Reason.values()).forEach(reason -> used.add("person.refused." + reason));
        Stream.of(TeamChangeRefused.TeamFault.values()).forEach(fault -> used.add("teams.fault." + fault));
        Stream.of("name", "colour", "version").forEach(field -> used.add("municipality.wrong." + field));
        Stream.of(ReadinessFinding.Topic.values()).forEach(topic -> used.add("readiness.topic." + topic));
        Stream.of(ReadinessFinding.Weight.values()).forEach(weight -> used.add("readiness.weight." + weight));
        Stream.of(ReadinessFinding.values()).forEach(finding -> {
            used.add("readiness.found." + finding);
            if (finding.weight() != ReadinessFinding.Weight.GOOD) {
                used.add("readiness.remedy." + finding);
            }
        });
        Stream.of(MailFault.values()).forEach(fault -> used.add("readiness.mail." + fault));
        Stream.of(LinkDelivery.Delivery.values()).forEach(outcome -> used.add("people.mail." + outcome));
        Stream.of(AdministratorAct.values()).forEach(act -> used.add("administrators.did." + act));
        Stream.of(DateReading.Fault.values()).forEach(fault -> used.add("day.fault." + fault));
        Stream.of("DAYS", "NEXT", "WORKER", "STEP").forEach(order -> used.add("cases.order." + order));
        Stream.of("OUTCOME", "NO_DATE", "PASSED", "REASON", "WHY", "LONG")
                .forEach(fault -> used.add("answer.wrong." + fault));
        Stream.of(DateReading.Ambiguity.values()).forEach(ambiguity -> used.add("day.ask." + ambiguity));
        Stream.of(ReaderRelation.values()).forEach(tie -> used.add("readLog.tie." + tie));
        Stream.of(ReadChannel.values()).forEach(how -> used.add("readLog.how." + how));
        Stream.of(OwnPassword.PasswordRefusal.values()).forEach(refusal -> used.add("me.refusal." + refusal));
        Stream.of(LoginRefusal.values()).forEach(refusal -> {
            used.add("identity.refused." + refusal);
            used.add("identity.remedy." + refusal);
        });
        Stream.of(PasswordSetupRefusal.values()).forEach(refusal -> used.add("welcome.refusal." + refusal));
        assertThat(without(used, keys(".properties")))
                .as("keys that pages, code or places use and no text has: give each a line in texts.properties and in"
                        + " texts_en.properties of server/src/main/resources/se/stegvis/server/web")
                .isEmpty();
        assertThat(without(keys(".properties"), used))
                .as(
                        "keys of se/stegvis/server/web/texts.properties that nothing uses: remove them from both languages, or"
                                + " name here the enum whose constants they end with")
                .isEmpty();
    }

    private static Set<String> without(Set<String> keys, Set<String> others) {
        Set<String> rest = new TreeSet<>(keys);
        rest.removeAll(others);
        return rest;
    }

    /** Those of the file itself: a bundle of one language inherits the keys of the root. */
    private static Set<String> keys(String ending) {
        try (InputStream in = WebTextsTest.class.getResourceAsStream("/se/stegvis/server/web/texts" + ending)) {
            Properties own = new Properties();
            own.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return own.stringPropertyNames();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
