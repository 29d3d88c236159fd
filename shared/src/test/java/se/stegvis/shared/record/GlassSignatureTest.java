package se.stegvis.shared.record;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.shared.record.Views.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.shared.Text;

/** A signature on the glass counts under the text it was drawn under, and under no other. */
class GlassSignatureTest {
    private static final String FIRST = "Vi får berätta för Arbetsförmedlingen.";
    private static final String SECOND = "Vi får berätta för Arbetsförmedlingen och Försäkringskassan.";
    private static final String STROKES = "M60 120 L108 60 L156 140 M300 90 L320 95";
    private static final String CONSENT = "'type':'SECRECY_LIFTED','decision':'GIVEN','form':'WRITTEN','purpose':'p',"
            + "'parties':{'AF':{'information':['HEALTH']}},'validFrom':'2026-11-22','validTo':'2027-01-01',";

    private static String signature(String strokes, String shown, String signed) {
        return String.format(
                Locale.ROOT,
                "'signatureStrokes':'%s','textShown':'%s','signedText':'%s','signatureHash':'%s'",
                strokes,
                shown,
                GlassSignature.textHash(signed),
                GlassSignature.hash(strokes, signed));
    }

    private static List<String> consent(String fields, String... before) {
        List<GlassSignature> stood = new ArrayList<>();
        for (String one : before) {
            stood.addAll(stored(one));
        }
        return consent(fields, FormerSignatures.of(stood));
    }

    private static List<String> consent(String fields, FormerSignatures former) {
        return findings("CONSENT", "{" + CONSENT + fields + "}", CaseFacts.NONE.withSignatures(former));
    }

    @Test
    void tab1_strokesDrawnUnderTheTextThatIsShownSign() {
        assertThat(consent(signature(STROKES, FIRST, FIRST))).isEmpty();
        assertThat(consent(signature(STROKES, FIRST, FIRST), signature(STROKES, FIRST, FIRST)))
                .as("it stood there before, under the same text")
                .isEmpty();
    }

    @Test
    void tab1_strokesDrawnUnderAnotherTextSignNothing() {
        assertThat(consent(signature(STROKES, SECOND, FIRST))).containsExactly("signedText signature-under-other-text");
    }

    @Test
    void tab1_strokesWithoutTheirTextSignNothing() {
        assertThat(consent("'signatureStrokes':'M0 0 L9 9','textShown':'" + FIRST + "'"))
                .containsExactly("signedText signature-without-text");
        assertThat(consent("'signatureStrokes':'M0 0 L9 9','signedText':'" + GlassSignature.textHash("") + "'"))
                .as("no text was shown")
                .containsExactly("signedText signature-without-text");
        assertThat(consent("'signatureHash':'c0ffee','textShown':'" + FIRST + "'"))
                .as("a hash of nothing that can be looked at")
                .containsExactly("signedText signature-without-text");
    }

    @Test
    void tab1_anOlderTabletsHashBindsItsStrokesToTheText() {
        String older = "'signatureStrokes':'%s','textShown':'%s','signatureHash':'%s'";
        assertThat(consent(String.format(Locale.ROOT, older, STROKES, FIRST, GlassSignature.hash(STROKES, FIRST))))
                .isEmpty();
        assertThat(consent(String.format(Locale.ROOT, older, STROKES, SECOND, GlassSignature.hash(STROKES, FIRST))))
                .containsExactly("signedText signature-under-other-text");
        assertThat(consent(
                        String.format(Locale.ROOT, older, STROKES, SECOND, GlassSignature.hash(STROKES, SECOND)),
                        String.format(Locale.ROOT, older, STROKES, FIRST, GlassSignature.hash(STROKES, FIRST))))
                .as("redone on the glass and hashed anew")
                .containsExactly("signatureStrokes signature-used-before");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                STROKES,
                "M60 120L108 60L156 140",
                "M1 1 L2 2 M60 120 L108 60 L156 140",
                " M060 120 L108 60  L156 140 M300 90 L320 95 M5 5"
            })
    void tab1_strokesThatStoodUnderAnotherTextDoNotComeBackInWholeOrInPart(String again) {
        assertThat(consent(signature(again, SECOND, SECOND), signature(STROKES, FIRST, FIRST)))
                .containsExactly("signatureStrokes signature-used-before");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "M60  120 L108  60 L156  140 M300  90 L320  95",
                "M60.0 120.0 L108.0 60.0 L156.0 140.0",
                "m60 120 l48 -60 l48 80",
                "M60 120 108 60 156 140",
                "M6e1 120 L108 60 L156 140",
                "M60 120 L108 60",
                "M60 120 L108 61 L156 140",
                "M156 140 L108 60 L60 120",
                "M60 120 L108 60 M108 60 L156 140",
                "M400 10 L500 20 M61 121 L109 61 L157 141"
            })
    void tab1_theSameInkInAnotherSpellingOrAlmostDoesNotComeBack(String again) {
        assertThat(consent(signature(again, SECOND, SECOND), signature(STROKES, FIRST, FIRST)))
                .containsExactly("signatureStrokes signature-used-before");
        assertThat(consent(signature(STROKES, SECOND, SECOND), signature(again, FIRST, FIRST)))
                .as("nor when the former one was spelled so")
                .containsExactly("signatureStrokes signature-used-before");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "M60.0 120.0 L108.0 60.0",
                "m60 120 l48 -60",
                "M60 120 108 60",
                "M60 120 H108 V60",
                "L60 120 L108 60",
                "M1001 120 L108 60",
                "M60 301 L108 60",
                "M60 120 L108 60 Z",
                "M60 120 L108"
            })
    void tab1_strokesAreWrittenInOneWay(String other) {
        assertThat(consent(signature(other, FIRST, FIRST))).contains("signatureStrokes signature-form");
    }

    @ParameterizedTest
    @ValueSource(strings = {STROKES, "M0 0L10 10", "M0,0 L1000,300", " M060 120\tL108  60 M5 5"})
    void tab1_spacesAndCommasAreFree(String strokes) {
        assertThat(consent(signature(strokes.replace("\t", "\\t"), FIRST, FIRST)))
                .isEmpty();
    }

    @Test
    void tab1_aLongSignatureIsComparedInTime() {
        StringBuilder strokes = new StringBuilder("M0 0");
        StringBuilder others = new StringBuilder("M0 0");
        for (int point = 0; point < 3000; point++) {
            strokes.append(" L").append(point * 37 % 1000).append(' ').append(point * 61 % 300);
            others.append(" L").append(point * 41 % 1000).append(' ').append(point * 67 % 300);
        }
        assertThat(consent(signature(others.toString(), SECOND, SECOND), signature(strokes.toString(), FIRST, FIRST)))
                .isEmpty();
    }

    /** Counted and not timed: whatever lies in the case, and however many consents one push signs. */
    @Test
    void tab1_onePushComparesABoundedNumberOfPoints() {
        List<GlassSignature> stood = new ArrayList<>();
        for (int draft = 0; draft < 30; draft++) {
            stood.addAll(stored(signature(scribble(draft, 4_000), FIRST, FIRST)));
        }
        InkBudget push = new InkBudget();
        FormerSignatures former = new FormerSignatures(stood, ink -> false, () -> push);
        for (int signed = 0; signed < 10; signed++) {
            assertThat(consent(signature(scribble(100 + signed, 3_900), SECOND, SECOND), former))
                    .isEmpty();
        }
        assertThat(push.pairs()).as("pairs of points").isLessThanOrEqualTo(40_000_000);
        assertThat(push.characters()).as("characters").isLessThanOrEqualTo(8_000_000);

        assertThat(consent(signature(scribble(7, 4_000), SECOND, SECOND), former))
                .as("strokes that come back as they were are seen even then")
                .containsExactly("signatureStrokes signature-used-before");
    }

    @Test
    void tab1_formerSignaturesOfOneHandAreToldApartInOnePass() {
        InkBudget push = new InkBudget();
        List<GlassSignature> stood = new ArrayList<>();
        for (long time = 2; time <= 51; time++) {
            stood.addAll(stored(signature(path(written(1, time, 300)), FIRST, FIRST)));
        }
        assertThat(consent(
                        signature(path(written(1, 1, 300)), SECOND, SECOND),
                        new FormerSignatures(stood, ink -> false, () -> push)))
                .isEmpty();
        assertThat(push.pairs()).as("pairs of points, of 50 former signatures").isLessThan(50 * 100_000);
    }

    /** Drafts that somebody filled with scribbles take nothing from the comparison with what can be a signature. */
    @Test
    void tab1_scribblesInDraftsHideNoFormerSignature() {
        List<GlassSignature> stood = new ArrayList<>();
        for (int draft = 0; draft < 100; draft++) {
            stood.addAll(stored(signature(scribble(draft, 4_400), FIRST, FIRST)));
        }
        List<int[]> first = written(3, 3, 90);
        stood.addAll(stored(signature(path(first), FIRST, FIRST)));
        assertThat(consent(signature(path(moved(first, 5, -4)), SECOND, SECOND), FormerSignatures.of(stood)))
                .containsExactly("signatureStrokes signature-used-before");
    }

    @Test
    void tab1_moreStrokesThanAHandLeavesAreNamed() {
        assertThat(consent(signature(scribble(1, 4_001), FIRST, FIRST)))
                .containsExactly("signatureStrokes signature-too-long");
        assertThat(consent(signature(scribble(1, 4_000), FIRST, FIRST))).isEmpty();
    }

    /** Short steps to and fro that fill the box, so that each point lies near some of any other scribble. */
    private static String scribble(int which, int points) {
        Random random = new Random(which);
        List<int[]> line = new ArrayList<>();
        for (int point = 0; point < points; point++) {
            line.add(new int[] {400 + point % 2 + 2 * random.nextInt(20), 100 + 2 * random.nextInt(20)});
        }
        return path(line);
    }

    private static List<GlassSignature> stored(String fields) {
        return GlassSignature.allIn(Views.ID, Text.doc("{" + CONSENT + fields + "}"));
    }

    @Test
    void tab1_aWrittenConsentIsDrawn() {
        String text = "'textShown':'" + FIRST + "','signedText':'" + GlassSignature.textHash(FIRST) + "'";
        assertThat(consent(text)).containsExactly("signatureHash signature-missing");
        assertThat(consent(text + ",'signatureStrokes':'x'")).containsExactly("signatureHash signature-missing");
        assertThat(consent(text + ",'signatureStrokes':'M5 5 M9 9'"))
                .as("dots")
                .containsExactly("signatureHash signature-missing");
        assertThat(consent(text + ",'signatureStrokes':'M5 5 L5 5'"))
                .as("a line that goes nowhere")
                .containsExactly("signatureHash signature-missing");
    }

    @Test
    void tab1_aTextClaimedInAdvanceIsNoWayRound() {
        assertThat(consent(signature(STROKES, SECOND, SECOND), signature(STROKES, FIRST, SECOND)))
                .as("the first text was shown with them, whatever they said")
                .containsExactly("signatureStrokes signature-used-before");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'parties':{'AF':{'information':['HEALTH']},'FK':{'information':['HEALTH']}}",
                "'parties':{'FK':{'information':['HEALTH']}}",
                "'parties':{'AF':{'information':['HEALTH','HOUSING']}}",
                "'parties':{'AF':{'information':['HEALTH'],'directions':['FETCH']}}",
                "'parties':{'AF':{'information':['HEALTH'],'units':{'1':{'name':'Another'}}}}",
                "'parties':{'AF':{'information':['HEALTH']},'A_LATER_ONE':{'information':['HEALTH']}}",
                "'purpose':'q'",
                "'validTo':'2027-06-01'",
                "'validFrom':'2026-11-01'",
                "'type':'SIP_MAY_BE_MADE'"
            })
    void tab1_strokesDoNotSignOtherTermsUnderTheTextOfTheFormerOnes(String changed) {
        String drawn = signature(STROKES, FIRST, FIRST);
        List<GlassSignature> stood =
                GlassSignature.allIn(Views.ID, Text.doc("{" + CONSENT + drawn + "," + changed + "}"));
        assertThat(consent(drawn, FormerSignatures.of(stood)))
                .containsExactly("signatureStrokes signature-used-before");
        assertThat(consent(signature("M60 20 L108 160 L156 40 L400 290", FIRST, FIRST), FormerSignatures.of(stood)))
                .as("strokes of their own")
                .isEmpty();
        List<GlassSignature> ofAnother =
                GlassSignature.allIn(new UUID(2, 2), Text.doc("{" + CONSENT + drawn + "," + changed + "}"));
        assertThat(consent(drawn, FormerSignatures.of(ofAnother)))
                .as("what another record agreed to under that text")
                .isEmpty();
    }

    @Test
    void tab1_theSameTermsInAnotherOrderAreTheSame() {
        String drawn = signature(STROKES, FIRST, FIRST);
        String two = "'parties':{'%s':{'information':['%s','%s'],'units':{}},'%s':{'information':['HEALTH']}}";
        List<GlassSignature> stood = GlassSignature.allIn(
                Views.ID,
                Text.doc("{" + CONSENT + drawn + "," + String.format(Locale.ROOT, two, "AF", "HEALTH", "HOUSING", "FK")
                        + "}"));
        assertThat(findings(
                        "CONSENT",
                        "{" + CONSENT + drawn + ",'witness':'Vera',"
                                + "'parties':{'FK':{'information':['HEALTH']},'AF':{'information':['HOUSING','HEALTH']}}}",
                        CaseFacts.NONE.withSignatures(FormerSignatures.of(stood))))
                .isEmpty();
    }

    @Test
    void tab1_strokesThatLostAConflictAreRememberedToo() {
        String lost = "'textShown':'%s','conflicts':{'018f3a00-0000-7000-8000-0000000000c1':{'fields':{"
                + "'signatureStrokes':'%s','signedText':'%s'}}}";
        assertThat(consent(
                        signature(STROKES, SECOND, SECOND),
                        String.format(Locale.ROOT, lost, SECOND, STROKES, GlassSignature.textHash(FIRST))))
                .containsExactly("signatureStrokes signature-used-before");
    }

    @Test
    void tab1_aNewSignatureUnderTheNewTextCounts() {
        assertThat(consent(signature("M7 7 L80 90 L12 30", SECOND, SECOND), signature(STROKES, FIRST, FIRST)))
                .isEmpty();
    }

    /** An invented hand: letters of a name as bends, each time a little otherwise, as people write. */
    private static List<int[]> written(long hand, long time, int points) {
        Random shape = new Random(hand);
        Random tremble = new Random(time);
        double[][] bends = new double[14][];
        for (int i = 0; i < bends.length; i++) {
            bends[i] = new double[] {
                80 + 55 * i + shape.nextGaussian() * 20 + tremble.nextGaussian() * 14,
                (i % 2 == 0 ? 70 : 210) + shape.nextGaussian() * 25 + tremble.nextGaussian() * 14
            };
        }
        List<int[]> line = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            double at = (double) i / points * (bends.length - 1);
            int from = (int) at;
            double part = (1 - Math.cos(Math.PI * (at - from))) / 2;
            line.add(new int[] {
                (int) Math.round(bends[from][0] + (bends[from + 1][0] - bends[from][0]) * (at - from)),
                Math.min(295, Math.max(5, (int)
                        Math.round(bends[from][1] + (bends[from + 1][1] - bends[from][1]) * part)))
            });
        }
        return line;
    }

    private static String path(List<int[]> line) {
        StringBuilder path = new StringBuilder();
        for (int[] point : line) {
            path.append(path.isEmpty() ? "M" : " L")
                    .append(point[0])
                    .append(' ')
                    .append(point[1]);
        }
        return path.toString();
    }

    private static List<int[]> moved(List<int[]> line, int across, int down) {
        return line.stream()
                .map(point -> new int[] {point[0] + across, point[1] + down})
                .toList();
    }

    @Test
    void tab1_inkWithPointsPutInTakenOutOrMovedDoesNotComeBack() {
        for (long hand = 1; hand <= 4; hand++) {
            List<int[]> first = written(hand, 100 + hand, 90);
            Random random = new Random(hand);
            List<int[]> more = new ArrayList<>();
            List<int[]> spiked = new ArrayList<>();
            for (int i = 0; i < first.size(); i++) {
                int[] point = first.get(i);
                more.add(point);
                spiked.add(point);
                if (i + 1 < first.size()) {
                    int[] next = first.get(i + 1);
                    more.add(new int[] {(point[0] + next[0]) / 2 + 1, (point[1] + next[1]) / 2 - 1});
                    if (i % 4 == 0) {
                        spiked.add(new int[] {point[0] + 9, point[1] + 9});
                    }
                }
            }
            List<int[]> fewer = IntStream.range(0, first.size())
                    .filter(i -> i % 3 != 1)
                    .mapToObj(first::get)
                    .toList();
            List<int[]> shaken = first.stream()
                    .map(point ->
                            new int[] {point[0] + random.nextInt(9) - 4, Math.max(0, point[1] + random.nextInt(9) - 4)})
                    .toList();
            List<int[]> alternating = IntStream.range(0, first.size())
                    .mapToObj(i -> new int[] {first.get(i)[0] + (i % 2) * 3, first.get(i)[1] + (i % 2) * 3})
                    .toList();
            String halves = path(first.subList(0, 45)) + " " + path(shaken.subList(45, 90));
            List<String> again = List.of(
                    path(more),
                    path(spiked),
                    path(fewer),
                    path(shaken),
                    path(alternating),
                    path(moved(first, 5, -4)),
                    path(moved(shaken, 40, 10)),
                    path(more) + " M10 290 L400 285 L120 270",
                    halves,
                    path(shaken.subList(0, 70)));
            for (String other : again) {
                assertThat(consent(signature(other, SECOND, SECOND), signature(path(first), FIRST, FIRST)))
                        .as("hand %s, %s", hand, again.indexOf(other))
                        .containsExactly("signatureStrokes signature-used-before");
            }
        }
    }

    @Test
    void tab1_inkMadeLargerSmallerOrTurnedDoesNotComeBack() {
        for (long hand = 1; hand <= 4; hand++) {
            List<int[]> first = written(hand, 100 + hand, 90);
            for (double[] change : new double[][] {{0.6, 0}, {0.8, 2}, {0.9, 0}, {0.95, 1}, {0.85, -5}, {0.5, 15}}) {
                String again = path(drawnAnew(first, change[0], Math.toRadians(change[1])));
                assertThat(consent(signature(again, SECOND, SECOND), signature(path(first), FIRST, FIRST)))
                        .as("hand %s, %s times and turned by %s degrees", hand, change[0], change[1])
                        .containsExactly("signatureStrokes signature-used-before");
            }
            List<int[]> sheet = drawnAnew(written(hand, 7, 80), 0.8, 0.03);
            assertThat(consent(signature(path(sheet), SECOND, SECOND), signature(path(first), FIRST, FIRST)))
                    .as("hand %s, written anew and smaller", hand)
                    .isEmpty();
        }
    }

    @Test
    void tab1_longInkThatIsMovedDoesNotComeBack() {
        List<int[]> first = new ArrayList<>();
        for (long hand = 1; hand <= 6; hand++) {
            first.addAll(written(hand, hand, 90));
        }
        List<int[]> anew = new ArrayList<>();
        for (long hand = 1; hand <= 6; hand++) {
            anew.addAll(written(hand, 20 + hand, 90));
        }
        String former = signature(path(first), FIRST, FIRST);
        assertThat(consent(signature(path(moved(first, 8, 4)), SECOND, SECOND), former))
                .containsExactly("signatureStrokes signature-used-before");
        assertThat(consent(signature(path(anew), SECOND, SECOND), former)).isEmpty();
    }

    private static List<int[]> drawnAnew(List<int[]> line, double size, double turn) {
        return line.stream()
                .map(point -> new double[] {(point[0] - 450) * size, (point[1] - 150) * size})
                .map(point -> new int[] {
                    (int) Math.round(450 + point[0] * Math.cos(turn) - point[1] * Math.sin(turn)),
                    (int) Math.min(
                            300, Math.max(0, Math.round(150 + point[0] * Math.sin(turn) + point[1] * Math.cos(turn))))
                })
                .toList();
    }

    @Test
    void tab1_theSameHandSignsAnewUnderEachText() {
        for (long hand = 1; hand <= 12; hand++) {
            String first = path(written(hand, 1, 90));
            for (long time = 2; time <= 12; time++) {
                assertThat(consent(
                                signature(path(written(hand, time, 60 + 5 * (int) time)), SECOND, SECOND),
                                signature(first, FIRST, FIRST)))
                        .as("hand %s, time %s", hand, time)
                        .isEmpty();
            }
        }
    }

    /** Printed letters and a ring, each lifted from the glass, are alike between two signings of one hand. */
    @Test
    void tab1_printedLettersSignAnewUnderEachText() {
        for (long time = 1; time <= 10; time++) {
            assertThat(consent(signature(printed(time), SECOND, SECOND), signature(printed(0), FIRST, FIRST)))
                    .as("time %s", time)
                    .isEmpty();
        }
    }

    /** A N N A and a ring over the last letter, each a line of its own, a little otherwise each time. */
    private static String printed(long time) {
        Random tremble = new Random(time);
        // The glass is asked at other moments each time.
        int parts = 20 + 2 * (int) time;
        StringBuilder name = new StringBuilder();
        for (int letter = 0; letter < 4; letter++) {
            List<int[]> line = new ArrayList<>();
            int left = 200 + 110 * letter + (int) (tremble.nextGaussian() * 6);
            int wide = 70 + (int) (tremble.nextGaussian() * 6);
            int high = 120 + (int) (tremble.nextGaussian() * 8);
            for (int part = 0; part <= parts; part++) {
                line.add(
                        new int[] {left + wide * part / parts, 200 - high + Math.abs(2 * part - parts) * high / parts});
            }
            name.append(name.isEmpty() ? "" : " ").append(path(line));
        }
        List<int[]> ring = new ArrayList<>();
        double size = 30 + tremble.nextGaussian() * 4;
        double middle = 560 + tremble.nextGaussian() * 6;
        for (int part = 0; part <= parts; part++) {
            double turn = 2 * Math.PI * part / parts;
            ring.add(new int[] {
                (int) Math.round(middle + size * Math.cos(turn)), (int) Math.round(45 + size * Math.sin(turn))
            });
        }
        return name.append(" ").append(path(ring)).toString();
    }

    /** A draft may hold any text; whoever signs after it is answered at once. */
    @ParameterizedTest
    @ValueSource(strings = {"M0 0 L1e9 5 L0 0", "M0 0 L1e999 5 L0 0", "M0 0 l999999999 1 l-999999999 1"})
    void tab1_inkWithoutMeasureInADraftStopsNobody(String without) {
        String signed = path(written(1, 1, 90));

        assertThat(consent(signature(signed, SECOND, SECOND), signature(without, FIRST, FIRST)))
                .isEmpty();
        assertThat(consent(signature(without, SECOND, SECOND), signature(signed, FIRST, FIRST)))
                .isNotEmpty();
    }

    @Test
    void tab1_theHashIsOverTheTextAsStored() {
        String composed = "Åsa får berätta.";
        String decomposed = "A\u030asa får berätta.";
        assertThat(consent(signature(STROKES, decomposed, composed)))
                .containsExactly("signedText signature-under-other-text");
        assertThat(consent(signature(STROKES, FIRST + " ", FIRST)))
                .containsExactly("signedText signature-under-other-text");
        assertThat(consent(signature(STROKES, decomposed, decomposed))).isEmpty();
    }

    @Test
    void tab1_anAddendumAndARefusalBindTheirStrokesToo() {
        String addendum = "{'addendumTo':'018f0000-0000-7000-8000-000000000001',";
        assertThat(findings("CONSENT", addendum + signature(STROKES, SECOND, FIRST) + "}"))
                .containsExactly("signedText signature-under-other-text");
        assertThat(findings("CONSENT", addendum + signature(STROKES, FIRST, FIRST) + "}"))
                .isEmpty();
        String refusal = CONSENT.replace("GIVEN", "REFUSED");
        assertThat(findings("CONSENT", "{" + refusal + signature(STROKES, SECOND, FIRST) + "}"))
                .containsExactly("signedText signature-under-other-text");
    }

    @Test
    void theHashBindsStrokesAndText() {
        String hash = GlassSignature.hash("M0 0 L1 1", FIRST);
        assertThat(hash).hasSize(64).isNotEqualTo(GlassSignature.hash("M0 0 L1 1", SECOND));
        assertThat(hash).isNotEqualTo(GlassSignature.hash("M0 0 L1 2", FIRST));
    }
}
