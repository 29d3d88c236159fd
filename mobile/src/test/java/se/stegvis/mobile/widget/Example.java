package se.stegvis.mobile.widget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import se.stegvis.mobile.journal.MemoryJournal;
import se.stegvis.mobile.journal.RecordState;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.mobile.journal.ServerContact;
import se.stegvis.mobile.vault.StoreOwner;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.sync.Problem;

/** A caseworker's Monday in the invented municipality of Ekdalen. All persons are invented; the numbers are test numbers. */
public final class Example {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T07:15:00Z"), Texts.ZONE);
    public static final UUID ME = new UUID(0, 100);
    public static final UUID COLLEAGUE = new UUID(0, 200);
    public static final StoreOwner OWNER = new StoreOwner("ekdalen", ME, "handlaggare1", "Karin Ekström", "CASEWORKER");
    public static final Texts TEXTS = Texts.of(new Locale("sv"));

    public static final UUID AMINA = id("a1");
    public static final UUID ERIK = id("b2");
    public static final UUID SOFIA = id("c3");
    public static final UUID LEILA = id("d4");
    public static final UUID MARIA = id("e5");
    public static final UUID GUNILLA = id("f6");
    public static final UUID AMINA_VISIT = id("a1a1");
    public static final UUID AMINA_PLAN = id("a1b2");
    public static final UUID AMINA_CONSENT = id("a1c1");
    public static final UUID ERIK_VISIT = id("b2a1");
    public static final UUID SOFIA_VISIT = id("c3a1");
    public static final UUID LEILA_VISIT = id("d4a1");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Example() {}

    /** Where the tests' screens ask to go. */
    public static final class Trail implements Navigator {
        private final List<Destination> gone = new ArrayList<>();
        private final List<Destination> resumes = new ArrayList<>();
        private int backs;

        @Override
        public void go(Destination destination) {
            gone.add(destination);
        }

        @Override
        public void detour(Destination destination, Destination resume) {
            gone.add(destination);
            resumes.add(resume);
        }

        @Override
        public void back() {
            backs++;
        }

        public Destination last() {
            return gone.get(gone.size() - 1);
        }

        /** Where the last detour leads back to. */
        public Destination resume() {
            return resumes.get(resumes.size() - 1);
        }

        public int visited() {
            return gone.size();
        }

        public int backs() {
            return backs;
        }
    }

    /** A desk over the journal, whose background work is done on threads of its own. */
    public static ScreenContext desk(MemoryJournal journal, Navigator navigator, OnScreen window) {
        BackgroundTasks background = new BackgroundTasks(Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "test-background");
            thread.setDaemon(true);
            return thread;
        }));
        return new ScreenContext(journal, TEXTS, CLOCK, navigator, background, window.toasts());
    }

    /** Six clients, as on a common Monday. */
    public static MemoryJournal journal() {
        MemoryJournal journal = new MemoryJournal(OWNER);
        client(journal, AMINA, "Amina", "Yusuf", "199107172380", "AM3", "3b");
        client(journal, ERIK, "Erik", "Lindqvist", "199006022397", "RH3", "4");
        client(journal, SOFIA, "Sofia", "Bergström", "199610202385", "RH2", "3b");
        client(journal, LEILA, "Leila", "Haddad", "200001052380", "AM2", "2");
        client(journal, MARIA, "Maria", "Nyström", "199705162387", "UNCLEAR", "3a");
        client(journal, GUNILLA, "Gunilla", "Åkerlund", "194408139089", "RH1", "2");
        amina(journal);
        erik(journal);
        sofia(journal);
        journal.seed(LEILA_VISIT, Kind.HOME_VISIT, LEILA, json("""
                        {"status":"DRAFT","purpose":"PLANNED_FOLLOW_UP","announced":true,
                         "start":"2026-11-23T13:30:00+01:00","happenedAt":"2026-11-23T13:30:00+01:00"}"""));
        journal.contact(ServerContact.REACHED, "2026-11-23T08:12:00+01:00");
        return journal;
    }

    private static void amina(MemoryJournal journal) {
        journal.seed(AMINA_PLAN, Kind.SIP_PLAN, AMINA, json("""
                        {"status":"SIGNED","happenedAt":"2026-10-12T10:00:00+02:00","meetingAt":"2026-11-23T10:00:00+01:00",
                         "place":"Ekdalens vårdcentral, rum 4","clientGoal":"Jag vill orka arbeta halvtid och hämta barnen själv.",
                         "goals":{"019ab0e8-0000-7000-8000-000000000001":{"text":"Arbetsträna tio timmar i veckan före jul","smarta":["SPECIFIC","MEASURABLE"]}},
                         "actions":{"019ab0e8-0000-7000-8000-000000000002":{"what":"Utredning av arbetsförmåga","principal":"MUNICIPALITY","person":"Arbetsterapeuten","due":"2026-12-11"},
                                    "019ab0e8-0000-7000-8000-000000000003":{"what":"Tid hos fysioterapeut","principal":"REGION","person":"Rehabkoordinatorn","due":"2026-11-30"}},
                         "overallResponsible":"MUNICIPALITY","jointFollowUp":"2026-11-23"}"""));
        journal.seed(AMINA_VISIT, Kind.HOME_VISIT, AMINA, json("""
                        {"status":"SIGNED","happenedAt":"2026-11-09T14:30:00+01:00","purpose":"PLANNED_FOLLOW_UP","announced":true,
                         "entry":"LET_IN","start":"2026-11-09T14:30:00+01:00","end":"2026-11-09T15:20:00+01:00",
                         "present":{"019ab0e8-0000-7000-8000-000000000004":{"name":"Amina Yusuf","relation":"klienten"}},
                         "observations":"Lägenheten är städad. Amina rör sig stelt och sitter helst på en hård stol.",
                         "clientSays":"Smärtan är värst på morgonen. Hon vill gärna börja arbetsträna igen.",
                         "assessment":"Behöver stöd i kontakten med vården innan arbetsträningen kan börja.",
                         "childrenSituation":"Två barn hemma från skolan, glada och ätna. Kylen är fylld.",
                         "agreements":"Handläggaren ringer rehabkoordinatorn före fredag.",
                         "safetyNote":"Grannen på andra våningen har lös hund i trapphuset. Ring innan du går in.",
                         "followUp":{"date":"2026-12-04","responsible":"00000000-0000-0000-0000-000000000064","what":"Hur gick samtalet med rehabkoordinatorn?"}}"""));
        journal.seed(id("a1c1"), Kind.CONSENT, AMINA, json("""
                        {"status":"SIGNED","happenedAt":"2026-10-01T09:00:00+02:00","type":"SECRECY_LIFTED","decision":"GIVEN","form":"WRITTEN",
                         "parties":{"REGION_PRIMARY":{"information":["HEALTH","WORK_ABILITY"],"directions":["TELL","FETCH"]},"AF":{"information":["WORK_ABILITY","PLAN"]},"FK":{"information":["HEALTH"]}},
                         "purpose":"Samordna rehabiliteringen","validFrom":"2026-10-01","validTo":"2027-09-30","signatureHash":"x",
                         "withdrawn":{"at":"2026-11-01T10:00:00+01:00","parties":["FK"]}}"""));
        journal.seed(id("a1c2"), Kind.CONSENT, AMINA, json("""
                        {"status":"SIGNED","happenedAt":"2026-10-01T09:10:00+02:00","type":"SIP_MAY_BE_MADE","decision":"GIVEN","form":"WRITTEN",
                         "parties":{},"purpose":"SIP","validFrom":"2026-10-01","validTo":"2027-09-30","signatureHash":"x"}"""));
    }

    private static void erik(MemoryJournal journal) {
        journal.seed(ERIK_VISIT, Kind.HOME_VISIT, ERIK, json("""
                        {"status":"SIGNED","happenedAt":"2026-11-02T10:00:00+01:00","purpose":"PLANNED_FOLLOW_UP","entry":"LET_IN",
                         "observations":"Ser trött ut men tar emot vänligt.",
                         "followUp":{"date":"2026-11-18","responsible":"00000000-0000-0000-0000-000000000064","what":"Har läkarintyget kommit?"}}"""));
    }

    private static void sofia(MemoryJournal journal) {
        journal.seed(SOFIA_VISIT, Kind.HOME_VISIT, SOFIA, json("""
                        {"status":"DRAFT","happenedAt":"2026-11-20T09:00:00+01:00","purpose":"NEW_CASE","entry":"LET_IN",
                         "agreements":"Sofia ringer vårdcentralen på måndag och bokar tid. Vi ses igen den 7 december.",
                         "nextStep":"Boka SIP",
                         "conflicts":{"019ab0e8-0000-7000-8000-0000000000c1":{"change":"019ab0e8-0000-7000-8000-0000000000c2",
                           "by":"00000000-0000-0000-0000-000000000064","at":"2026-11-20T15:42:00+01:00",
                           "fields":{"agreements":"Sofia ringer vårdcentralen på tisdag och bokar tid hos rehabkoordinatorn. Vi ses igen den 7 december."}}}}"""));
        journal.mark(SOFIA_VISIT, RecordState.CONFLICT);
    }

    /** Two things unsent of which one is refused because the record was signed meanwhile. */
    public static MemoryJournal journalWithUnsent() {
        MemoryJournal journal = journal();
        save(
                journal,
                ERIK_VISIT,
                ERIK,
                "{\"clientView\":\"Erik tycker att det går för fort.\"}",
                "2026-11-23T07:50:00+01:00");
        save(
                journal,
                LEILA_VISIT,
                LEILA,
                "{\"observations\":\"Ingen hemma, lappen sitter kvar på dörren.\"}",
                "2026-11-23T08:05:00+01:00");
        journal.refuseRecord(
                ERIK_VISIT,
                new Problem(
                        Problem.BASE + "signed-record",
                        "Dokumentet är redan signerat",
                        "Det du skrev finns kvar här. Gör det till en rättelse, så läggs det till det signerade.",
                        List.of()));
        journal.contact(ServerContact.NO_NETWORK, "2026-11-23T08:13:00+01:00");
        return journal;
    }

    private static void save(MemoryJournal journal, UUID record, UUID caseId, String fields, String at) {
        try {
            journal.save(new RecordTarget(record, "HOME_VISIT", caseId), 0, json(fields), at);
        } catch (se.stegvis.mobile.vault.NotSaved impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void client(
            MemoryJournal journal, UUID caseId, String given, String family, String number, String group, String step) {
        UUID client = new UUID(caseId.getMostSignificantBits(), caseId.getLeastSignificantBits() + 1);
        journal.seed(
                caseId,
                Kind.CASE,
                caseId,
                json("{\"client\":\"" + client + "\",\"responsible\":\"" + ME + "\",\"step\":\"" + step
                        + "\",\"needGroup\":\"" + group
                        + "\",\"process\":{\"key\":\"tranas-rehab\",\"version\":1},\"opened\":\"2026-02-10\"}"));
        journal.seed(
                client,
                Kind.CLIENT,
                caseId,
                json(
                        "{\"personalNumber\":\"" + number + "\",\"givenName\":\"" + given + "\",\"familyName\":\""
                                + family
                                + "\",\"phone\":\"070-174 06 05\",\"address\":\"Storgatan 12, Ekdalen\",\"language\":\"Svenska\","
                                + "\"household\":{\"019ab0e8-0000-7000-8000-00000000aaaa\":{\"relation\":\"CHILD\",\"birthYear\":2018}}}"));
    }

    public static ObjectNode json(String text) {
        try {
            JsonNode tree = JSON.readTree(text);
            return (ObjectNode) tree;
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    /** A UUIDv7 of November 2026 ending in these signs. */
    private static UUID id(String end) {
        String tail = "7c4e52d80000".substring(0, 12 - end.length()) + end;
        return UUID.fromString("019ab0e8-1000-7000-8000-" + tail);
    }
}
