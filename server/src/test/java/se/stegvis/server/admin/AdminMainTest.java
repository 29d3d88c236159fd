package se.stegvis.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micronaut.context.ApplicationContext;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.server.support.Api;
import se.stegvis.server.web.WebFixture;
import se.stegvis.server.web.WebReader;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;

/** {@code ./stegvis admin}, each command by its words, while a server runs over the same database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.MethodName.class)
class AdminMainTest {
    private static final String CHOSEN = "ett langt losenord i december";

    @TempDir
    static Path folder;

    private WebFixture town;
    private GreenMail post;

    @BeforeAll
    void start() {
        post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        post.start();
        town = new WebFixture(Map.of(
                "stegvis.mail.host", "127.0.0.1",
                "stegvis.mail.port", post.getSmtp().getPort(),
                "stegvis.mail.tls", "NONE",
                "stegvis.mail.from", "stegvis@ekdalen.example",
                "stegvis.login.tries-per-account", "5",
                "stegvis.demo.clients", "0",
                "stegvis.reminders.scheduled", "false",
                "stegvis.public-url", "http://stegvis.example/"));
    }

    @AfterAll
    void stop() {
        town.close();
        post.stop();
    }

    /** The last mail to that address; those of others come in the order of mailboxes. */
    private String mailedText(String address) throws Exception {
        List<MimeMessage> all = new ArrayList<>();
        for (MimeMessage one : post.getReceivedMessages()) {
            if (one.getAllRecipients()[0].toString().equals(address)) {
                all.add(one);
            }
        }
        MimeMultipart parts = (MimeMultipart) all.get(all.size() - 1).getContent();
        return parts.getBodyPart(0).getContent().toString();
    }

    @Test
    void web1_aTestMailToOneselfIsNotedOrSaysWhatToSet() throws Exception {
        WebReader admin = town.reader(WebFixture.ADMIN);
        assertThat(admin.get("/web/readiness").html()).contains("inget provmejl har kommit iväg");
        assertThat(admin.post("/web/readiness/mail").location()).isEqualTo("/web/readiness?sent=true");
        assertThat(mailedText("admin1@ekdalen.example")).contains("provmeddelande från Stegvis");
        assertThat(admin.get("/web/readiness?sent=true").html())
                .contains("Mejlservern har tagit emot", "Ett provmejl kom senast iväg 2026-");
        assertThat(town.count("SELECT COUNT(*) FROM audit_entry WHERE municipality = 1 AND detail = 'test mail sent'"))
                .isOne();
        assertThat(town.text("SELECT mail_tested_at FROM municipality WHERE id = 2"))
                .as("another municipality has tried nothing")
                .isNull();
    }

    @Test
    void web1_aLinkIsMailedToItsPersonAloneAndOnlyWhileItIsGood() throws Exception {
        String id = account("ekdalen", "mejlad", "ADMIN").json().path("id").asText();
        WebReader admin = town.reader(WebFixture.ADMIN);
        admin.get("/web/people/" + id);
        admin.post("/web/people/" + id + "/link");
        WebReader.Page shown = admin.get("/web/people/" + id);
        String code = shown.linkCode().orElseThrow();
        assertThat(shown.html()).contains("Mejla länken till anna@ek.example");

        assertThat(admin.post("/web/people/" + id + "/mail", "code", code).location())
                .isEqualTo("/web/people/" + id + "?mail=SENT");
        assertThat(mailedText("anna@ek.example"))
                .contains("http://stegvis.example/web/welcome#" + code)
                .doesNotContain("Anna", "Berg", "mejlad", "ekdalen");
        assertThat(admin.get("/web/people/" + id + "?mail=SENT").html())
                .contains("Länken är mejlad")
                .doesNotContain(code);
        int before = post.getReceivedMessages().length;
        String other =
                account("ekdalen", "en.annan", "ADMIN").json().path("code").asText();
        for (String wrong : new String[] {other, "1.x", ""}) {
            assertThat(admin.post("/web/people/" + id + "/mail", "code", wrong).location())
                    .endsWith("?mail=NO_SUCH_LINK");
        }
        assertThat(town.welcome(code, CHOSEN).status()).isEqualTo(204);
        assertThat(admin.post("/web/people/" + id + "/mail", "code", code).location())
                .as("used up")
                .endsWith("?mail=NO_SUCH_LINK");
        assertThat(post.getReceivedMessages()).hasSize(before);
        assertThat(town.count("SELECT COUNT(*) FROM audit_entry WHERE detail = 'link mailed=" + id + "'"))
                .isOne();
    }

    @Test
    void sec3_aNewLinkIsToldToItsPersonAndTheLeadsOfTheirTeamsAndNamesNobody() throws Exception {
        Instant now = town.bean(Clock.class).instant();
        town.bean(AccountNoticeRun.class).send(now);
        post.purgeEmailFromAllMailboxes();
        String id = town.text("SELECT CAST(CAST(id AS UUID) AS CHAR) FROM account WHERE municipality = 1 AND username ="
                + " 'handlaggare2'");
        WebReader admin = town.reader(WebFixture.ADMIN);
        admin.get("/web/people/" + id);
        admin.post("/web/people/" + id + "/link");
        admin.get("/web/people/" + id);
        admin.post("/web/people/" + id + "/link");

        assertThat(town.bean(AccountNoticeRun.class).send(now))
                .as("once for both")
                .isEqualTo(2);

        Map<String, String> told = new HashMap<>();
        for (MimeMessage one : post.getReceivedMessages()) {
            told.put(
                    one.getAllRecipients()[0].toString(),
                    ((MimeMultipart) one.getContent())
                            .getBodyPart(0)
                            .getContent()
                            .toString());
        }
        assertThat(told).containsOnlyKeys("handlaggare2@ekdalen.example", "teamledare1@ekdalen.example");
        assertThat(told.get("handlaggare2@ekdalen.example"))
                .contains("ny länk till ditt konto", "http://stegvis.example/")
                .doesNotContain("welcome#", "handlaggare2", "ekdalen", "Ekdalen");
        assertThat(told.get("teamledare1@ekdalen.example"))
                .contains("en arbetsgrupp som du leder")
                .doesNotContain("handlaggare2", "ekdalen", "Ekdalen");
        assertThat(town.bean(AccountNoticeRun.class).send(now.plus(Duration.ofDays(1))))
                .as("nobody is told twice")
                .isZero();
        post.purgeEmailFromAllMailboxes();
    }

    @Test
    void sec3_whoBecomesALeadIsToldToTheOtherLeads() throws Exception {
        Instant now = town.bean(Clock.class).instant();
        assertThat(admin("team", "add", "--municipality", "ekdalen", "--name", "Försörjning 1")
                        .code())
                .isLessThan(3);
        town.bean(AccountNoticeRun.class).send(now);
        String team = town.text("SELECT name FROM team WHERE municipality = 1 AND id = (SELECT MIN(team) FROM"
                + " team_member WHERE municipality = 1 AND account = (SELECT id FROM account WHERE municipality = 1 AND"
                + " username = 'teamledare1'))");
        admin(
                "account",
                "add",
                "--municipality",
                "ekdalen",
                "--username",
                "ny.ledare",
                "--name",
                "Ny Ledare",
                "--email",
                "ny.ledare@ekdalen.example",
                "--role",
                "TEAM_LEAD",
                "--team",
                team);

        assertThat(town.count("SELECT COUNT(*) FROM account_notice WHERE municipality = 1 AND about = 'TEAM_OPENED' AND"
                        + " address = 'teamledare1@ekdalen.example'"))
                .isOne();
        town.bean(AccountNoticeRun.class).send(now);
        assertThat(town.count("SELECT COUNT(*) FROM account_notice")).isZero();
        post.purgeEmailFromAllMailboxes();
    }

    record WordedGuard(int code, String out, String err) {
        JsonNode json() {
            try {
                assertThat(out.lines()).as(out + err).hasSize(1);
                return Json.object(out.getBytes(StandardCharsets.UTF_8));
            } catch (MalformedMessage e) {
                throw new AssertionError(out, e);
            }
        }
    }

    /** By the beans of the server that runs, which spares each command a start of its own. */
    private WordedGuard admin(String... words) {
        return said(task -> new AdminContext(town.bean(ApplicationContext.class), () -> {}), words);
    }

    private static WordedGuard said(Function<AdminTask, AdminContext> opening, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = AdminMain.run(
                words,
                opening,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new WordedGuard(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void ops1_beansOfItsOwnOverTheDatabaseOfARunningServerDoTheSame() {
        Map<String, Object> settings = new HashMap<>(town.databaseSettings());
        settings.put("stegvis.data-dir", folder.resolve("unused").toString());

        WordedGuard said = said(
                task -> AdminContext.of(task, settings),
                "team",
                "add",
                "--municipality",
                "granby",
                "--name",
                "Beside the server");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(town.count("SELECT COUNT(*) FROM team WHERE municipality = 2 AND name = 'Beside the server'"))
                .isOne();
        assertThat(folder.resolve("unused"))
                .as("it needs no key and makes none")
                .doesNotExist();
    }

    private WordedGuard account(String municipality, String username, String role, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "account",
                "add",
                "--json",
                "--municipality",
                municipality,
                "--username",
                username,
                "--name",
                "Anna Berg",
                "--email",
                "anna@ek.example",
                "--role",
                role));
        words.addAll(List.of(more));
        return admin(words.toArray(String[]::new));
    }

    private int login(String username, String password) {
        return town.api().login(username, password, Optional.empty()).status();
    }

    @Test
    void ops1_aMunicipalityATeamAndAnAdministratorAreMadeAndTheAdministratorLogsIn() {
        JsonNode made = admin(
                        "municipality", "add", "--json", "--slug", "Nyköping ".replace("ö", "o"), "--name", "Nyköping")
                .json();
        assertThat(made.path("municipality").asText()).isEqualTo("nykoping");
        assertThat(made.path("added").asBoolean()).isTrue();
        assertThat(admin("team", "add", "--municipality", "nykoping", "--name", "Försörjning 1")
                        .out())
                .startsWith("added the team 'Försörjning 1' to nykoping");

        JsonNode account = account("nykoping", "anna.berg", "ADMIN").json();

        String code = account.path("code").asText();
        assertThat(account.path("account").asText()).isEqualTo("anna.berg@nykoping");
        assertThat(account.path("link").asText()).isEqualTo("http://stegvis.example/web/welcome#" + code);
        assertThat(login("anna.berg@nykoping", "")).isEqualTo(401);
        assertThat(town.welcome(code, CHOSEN).status()).isEqualTo(204);
        assertThat(login("anna.berg@nykoping", CHOSEN)).isEqualTo(200);
        assertThat(
                        town.text(
                                "SELECT GROUP_CONCAT(CONCAT(action, ' ', REGEXP_REPLACE(detail, '=.*', '')) ORDER BY id)"
                                        + " FROM audit_entry WHERE municipality = (SELECT id FROM municipality WHERE slug = 'nykoping')"))
                .isEqualTo(
                        "SET_UP municipality,SET_UP team,ACCOUNT opened,LOGIN_REFUSED password,ACCOUNT welcome,LOGIN password");
    }

    @Test
    void ops1_theSameCommandAgainChangesNothingAndSaysSo() {
        String[][] commands = {
            {"municipality", "add", "--slug", "ekdalen", "--name", "Ekdalen"},
            {"team", "add", "--municipality", "ekdalen", "--name", "Andra gången"},
            {
                "account",
                "add",
                "--municipality",
                "ekdalen",
                "--username",
                "tva.ganger",
                "--name",
                "Två Gånger",
                "--email",
                "tva@ek.example",
                "--role",
                "TEAM_LEAD",
                "--team",
                "Andra gången"
            }
        };
        commands[0][5] = town.text("SELECT name FROM municipality WHERE slug = 'ekdalen'");
        for (String[] command : commands) {
            admin(command);
            String before = fingerprint();

            WordedGuard again = admin(command);

            assertThat(again.code()).as(again.err()).isZero();
            assertThat(again.out()).contains("was there already").doesNotContain("/web/welcome#");
            assertThat(fingerprint()).isEqualTo(before);
        }
    }

    @Test
    void ops1_aTeamIsTheSameHoweverItHasCapitalsAndSpaces() {
        assertThat(admin("team", "add", "--json", "--municipality", "ekdalen", "--name", " Södra  gruppen ")
                        .json()
                        .path("team")
                        .asText())
                .isEqualTo("Södra gruppen");
        JsonNode again = admin("team", "add", "--json", "--municipality", "ekdalen", "--name", "SÖDRA GRUPPEN")
                .json();
        assertThat(again.path("added").asBoolean()).isFalse();
        assertThat(again.path("team").asText()).isEqualTo("Södra gruppen");
        assertThat(account("ekdalen", "i.sodra", "COACH", "--team", "södra   gruppen")
                        .code())
                .isZero();
    }

    @Test
    void ops1_municipalitiesAddedAtOnceAreEachAddedOnce() throws Exception {
        ExecutorService together = Executors.newFixedThreadPool(6);
        try {
            List<Future<WordedGuard>> all = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                String slug = "samtidig" + i % 3;
                all.add(together.submit(() -> admin("municipality", "add", "--json", "--slug", slug, "--name", "S")));
            }
            int added = 0;
            for (Future<WordedGuard> one : all) {
                assertThat(one.get().code()).as(one.get().err()).isZero();
                added += one.get().json().path("added").asBoolean() ? 1 : 0;
            }
            assertThat(added).isEqualTo(3);
        } finally {
            together.shutdownNow();
        }
        assertThat(town.count("SELECT COUNT(*) FROM audit_entry WHERE detail = 'municipality' AND municipality IN"
                        + " (SELECT id FROM municipality WHERE slug LIKE 'samtidig%')"))
                .isEqualTo(3);
    }

    private String fingerprint() {
        return town.text("SELECT CONCAT((SELECT COUNT(*) FROM municipality), ' ', (SELECT COUNT(*) FROM team), ' ',"
                + " (SELECT COUNT(*) FROM account), ' ', (SELECT SUM(CRC32(password_hash)) FROM account), ' ',"
                + " (SELECT COALESCE(SUM(CRC32(code_hash)), 0) FROM welcome_code), ' ',"
                + " (SELECT COUNT(*) FROM audit_entry))");
    }

    @Test
    void ops1_aLostAdministratorGetsANewLinkAndTheOldLinkPasswordAndLoginsEnd() {
        String old =
                account("ekdalen", "bortglomd", "ADMIN").json().path("code").asText();
        String second = admin("account", "link", "--json", "--municipality", "ekdalen", "--username", "bortglomd")
                .json()
                .path("code")
                .asText();
        assertThat(town.welcome(old, CHOSEN).problem()).isEqualTo("code-refused");
        assertThat(town.welcome(second, CHOSEN).status()).isEqualTo(204);
        String refresh = town.api()
                .login("bortglomd@ekdalen", CHOSEN, Optional.empty())
                .json()
                .path("refresh_token")
                .asText();

        admin("account", "link", "--municipality", "ekdalen", "--username", "bortglomd");

        assertThat(login("bortglomd@ekdalen", CHOSEN)).isEqualTo(401);
        assertThat(town.api()
                        .post("/api/v1/token", null, Json.newObject().put("refresh_token", refresh))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void ops1_aCodeIsGoodOnceFor24HoursAndWhatItIsNotIsAnsweredAlike() {
        String used = account("ekdalen", "kod.en", "ADMIN").json().path("code").asText();
        assertThat(town.welcome(used, CHOSEN).status()).isEqualTo(204);
        String late = account("ekdalen", "kod.tva", "ADMIN").json().path("code").asText();
        town.clock().advance(Duration.ofHours(24));
        Api.Answer first = town.welcome(used, CHOSEN);
        assertThat(first.status()).isEqualTo(401);
        assertThat(first.problem()).isEqualTo("code-refused");
        for (String wrong : new String[] {late, "1.x", "99999." + "a".repeat(43), "", "1." + "a".repeat(43)}) {
            Api.Answer answer = town.welcome(wrong, CHOSEN);
            assertThat(answer.text()).as(wrong).isEqualTo(first.text());
        }
        assertThat(town.count("SELECT COUNT(*) FROM audit_entry WHERE detail = 'welcome expired'"))
                .isOne();
        assertThat(town.welcome("1." + "b".repeat(43), CHOSEN).status()).isIn(401, 429);
        Api.Answer throttled = town.welcome("1." + "c".repeat(43), CHOSEN);
        assertThat(throttled.status()).isEqualTo(429);
        assertThat(throttled.header("Retry-After")).isNotEmpty();
        town.clock().advance(Duration.ofHours(2));
    }

    @Test
    void ops1_aPasswordThatBreaksTheRuleLeavesTheCodeGood() {
        String code =
                account("ekdalen", "regel.brytare", "ADMIN").json().path("code").asText();
        for (String weak : new String[] {"kort", "x".repeat(201), "jag heter regel.brytare", "ekdalen12345"}) {
            Api.Answer refused = town.welcome(code, weak);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.problem()).isEqualTo("password-refused");
            assertThat(refused.json().path("errors").get(0).path("field").asText())
                    .isEqualTo("password");
        }
        assertThat(town.api().post("/api/v1/welcome", null, Json.newObject()).status())
                .isEqualTo(400);
        assertThat(town.welcome(code, CHOSEN).status()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "municipality add --slug växjö! --name X|--slug is 'växjö!'|a-z",
                "municipality add --slug tom --name ''|--name is ''|write a name",
                "municipality add --slug ekdalen --name Annat|--slug is 'ekdalen'|is called",
                "municipality add --slug x|--name|--help",
                "team add --municipality borta --name T|--municipality is 'borta'|there are ekdalen",
                "account add --municipality ekdalen --username Å! --name A --email e --role KING"
                        + "|--username is 'Å!'|--role is 'KING': use one of CASEWORKER",
                "account add --municipality ekdalen --username utan.grupp --name A --email e@e.se --role COACH"
                        + "|--team is ''|only ADMIN has none",
                "account add --municipality ekdalen --username fel.grupp --name A --email e@e.se --role COACH --team Nej"
                        + "|--team is 'Nej'|admin team add",
                "account add --municipality ekdalen --username utan.mejl --name A --email '' --role ADMIN"
                        + "|--email is ''|anna.berg@ekdalen.example",
                "account add --municipality ekdalen --username admin1 --name Ny --email e@e.se --role ADMIN"
                        + "|--username is 'admin1'|another name",
                "account add --municipality ekdalen --username fel.allt --name A --email a@b..se --role KING --team Nej"
                        + "|--team is 'Nej'|--email is 'a@b..se'",
                "account add --municipality ekdalen --username fel.post --name A --email a@b..se --role ADMIN"
                        + "|--email is 'a@b..se'|anna.berg@ekdalen.example",
                "account add --municipality ekdalen --username fel.post --name A --email <a@b.se> --role ADMIN"
                        + "|--email is '<a@b.se>'|anna.berg@ekdalen.example",
                "account link --municipality ekdalen --username ingen|--username is 'ingen'|nobody is called so",
                "staff import --municipality ekdalen borta.csv|FILE is 'borta.csv'|no such file",
                "account|a command is missing|add",
                "status --nonsense|--nonsense|--help",
                "''|a command is missing|municipality"
            })
    void ops9_whatIsTypedWrongEndsWith2AndSaysThingValueAndRemedy(String command, String thing, String remedy) {
        String before = fingerprint();

        WordedGuard said = admin(command.isEmpty() ? new String[0] : words(command));

        assertThat(said.code()).as(said.out()).isEqualTo(2);
        assertThat(said.err()).contains(thing).contains(remedy).doesNotContain("Exception", "\tat ");
        assertThat(said.out()).isEmpty();
        assertThat(fingerprint()).isEqualTo(before);
    }

    private static String[] words(String command) {
        return Arrays.stream(command.split(" "))
                .map(word -> word.equals("''") ? "" : word)
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "municipality --help",
                "municipality add --help",
                "team add --help",
                "account add --help",
                "account link --help",
                "staff import --help",
                "status --help"
            })
    void ops8_everyCommandExplainsItself(String command) {
        WordedGuard said = admin(words(command));
        assertThat(said.code()).isZero();
        assertThat(said.out()).startsWith("Usage: ./stegvis admin").contains("--help");
    }

    @Test
    void ops1_statusCountsWhatIsThere() {
        account("granby", "status.person", "ADMIN");
        JsonNode granby =
                admin("status", "--json").json().path("municipalities").get(1);
        assertThat(granby.path("municipality").asText()).isEqualTo("granby");
        assertThat(granby.path("accounts").asInt()).isGreaterThan(1);
        assertThat(granby.path("withoutPassword").asInt()).isOne();
        assertThat(admin("status").out()).contains("granby (").contains("without a password yet 1");
    }

    private WordedGuard staff(Charset charset, String text, String... more) throws IOException {
        Path file = folder.resolve("folk.csv");
        Files.write(file, text.getBytes(charset));
        List<String> words =
                new ArrayList<>(List.of("staff", "import", "--json", "--municipality", "ekdalen", file.toString()));
        words.addAll(List.of(more));
        return admin(words.toArray(String[]::new));
    }

    private String team() {
        return town.text("SELECT name FROM team WHERE municipality = 1 ORDER BY name LIMIT 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ","})
    void ops7_staffIsImportedWithEitherSeparatorAndAgainChangesNothing(String separator) throws IOException {
        admin("team", "add", "--municipality", "ekdalen", "--name", "Importen, norr");
        String name = "import" + (separator.equals(";") ? 1 : 2);
        String file = ("username;name;email;role;team\r\n" + name + ".a;Åsa Öst;asa@ek.example;coach;" + team() + "|"
                        + "\"Importen, norr\"\r\n\r\n" + name + ".b;Bo Ek;;ADMIN;\r\n")
                .replace("|\"Importen, norr\"", "|Importen, norr")
                .replace(team() + "|Importen, norr", "\"" + team() + "|Importen, norr\"")
                .replace(";", separator);
        WordedGuard dry = staff(StandardCharsets.UTF_8, "\uFEFF" + file, "--dry-run");
        assertThat(dry.json().path("rows")).hasSize(2);
        assertThat(dry.out()).doesNotContain("code");
        assertThat(town.count("SELECT COUNT(*) FROM account WHERE username LIKE '" + name + ".%'"))
                .isZero();

        JsonNode rows = staff(StandardCharsets.UTF_8, "\uFEFF" + file).json().path("rows");

        assertThat(rows.get(0).path("outcome").asText()).isEqualTo("ADDED");
        assertThat(rows.get(1).path("line").asInt()).isEqualTo(4);
        assertThat(town.welcome(rows.get(0).path("code").asText(), CHOSEN).status())
                .isEqualTo(204);
        assertThat(town.count("SELECT COUNT(*) FROM team_member WHERE municipality = 1 AND account ="
                        + " (SELECT id FROM account WHERE municipality = 1 AND username = '" + name + ".a')"))
                .isEqualTo(2);
        String before = fingerprint();
        JsonNode again = staff(StandardCharsets.UTF_8, file).json();
        assertThat(again.path("rows").findValuesAsText("outcome")).containsExactly("UNCHANGED", "UNCHANGED");
        assertThat(fingerprint()).isEqualTo(before);
        JsonNode changed =
                staff(StandardCharsets.UTF_8, file.replace("Bo Ek", "Bo Alm")).json();
        assertThat(changed.path("rows").findValuesAsText("outcome")).containsExactly("UNCHANGED", "UPDATED");
        assertThat(login(name + ".a@ekdalen", CHOSEN)).isEqualTo(200);
    }

    @Test
    void ops7_oneBadRowKeepsAllOutAndEachIsNamedByLineColumnAndRemedy() throws IOException {
        String before = fingerprint();
        WordedGuard said = staff(StandardCharsets.UTF_8, """
                name,username,role,team,email
                Bra Person,bra.person,ADMIN,,
                \u200b,osynlig,ADMIN,,
                Stor Bokstav,Å!,ADMIN,,
                Fel Roll,fel.roll,KING,,
                Fel Grupp,fel.grupp,COACH,Finns inte,
                Utan Grupp,utan.grupp,COACH,,
                Fel Post,fel.post,ADMIN,,a@b
                Bra Igen,bra.person,ADMIN,,
                Kort Rad,kort
                """);
        assertThat(said.code()).isEqualTo(2);
        JsonNode errors = said.json().path("errors");
        assertThat(errors.findValuesAsText("line")).containsExactly("3", "4", "5", "5", "6", "7", "8", "9", "10");
        assertThat(errors.findValuesAsText("column"))
                .containsExactly("name", "username", "role", "team", "team", "team", "email", "username", "");
        assertThat(errors.findValuesAsText("remedy"))
                .allSatisfy(text -> assertThat(text).isNotEmpty());
        assertThat(said.json().path("written").asBoolean()).isFalse();
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void ops7_theLastAdministratorAndAnEndedAccountAreRowsThatCannotBe() throws IOException {
        admin("municipality", "add", "--slug", "ensam", "--name", "Ensam");
        admin("team", "add", "--municipality", "ensam", "--name", "T");
        account("ensam", "enda", "ADMIN");
        Path file = folder.resolve("ensam.csv");
        Files.writeString(file, "username;name;email;role;team\nenda;Anna Berg;anna@ek.example;COACH;T\n");
        WordedGuard said = admin("staff", "import", "--municipality", "ensam", file.toString());
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).contains("line 2, column role is 'COACH'").contains("no administrator");
        Files.writeString(file, "\nny;Ny Chef;;ADMIN;\n", StandardOpenOption.APPEND);
        assertThat(admin("staff", "import", "--municipality", "ensam", file.toString())
                        .code())
                .as("another administrator in the same file")
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|names|first line is ''",
                "username;name|team|first line is 'username;name'",
                "username;name;email;role;team|names nobody|Write a row",
                "username;name;email;role;team\\n\"a;b;c;d;e|errors|quotation mark"
            })
    void ops7_aFileThatIsNoListOfStaffIsSaidToBeNone(String text, String thing, String remedy) throws IOException {
        WordedGuard said = staff(StandardCharsets.UTF_8, text.replace("\\n", "\n"));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err() + said.out()).contains(remedy);
        assertThat(thing).isNotEmpty();
    }

    @Test
    void ops7_aFileInAnotherCharsetSaysHowToSaveIt() throws IOException {
        WordedGuard said = staff(StandardCharsets.ISO_8859_1, "username;name;email;role;team\nasa;Åsa Öst;;ADMIN;\n");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("line 2", "CSV UTF-8").doesNotContain("sa Öst");
    }
}
