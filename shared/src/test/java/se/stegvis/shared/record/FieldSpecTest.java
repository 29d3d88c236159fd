package se.stegvis.shared.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.stegvis.shared.Text;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.process.ProcessRef;

/** A field is what its maker says: name, type, merge rule; all else is as for a field that nobody asks for. */
class FieldSpecTest {
    static Stream<Arguments> makers() {
        return Stream.of(
                Arguments.of(FieldSpec.text("x"), FieldType.TEXT, MergeRule.ASK),
                Arguments.of(FieldSpec.date("x"), FieldType.DATE, MergeRule.ASK),
                Arguments.of(FieldSpec.instant("x"), FieldType.INSTANT, MergeRule.ASK),
                Arguments.of(FieldSpec.number("x"), FieldType.NUMBER, MergeRule.ASK),
                Arguments.of(FieldSpec.flag("x"), FieldType.FLAG, MergeRule.ASK),
                Arguments.of(FieldSpec.reference("x"), FieldType.ID, MergeRule.ASK),
                Arguments.of(FieldSpec.choice("x", Party.class), FieldType.CHOICE, MergeRule.ASK),
                Arguments.of(FieldSpec.set("x", Party.class), FieldType.SET, MergeRule.PER_ELEMENT),
                Arguments.of(FieldSpec.keys("x"), FieldType.SET, MergeRule.PER_ELEMENT),
                Arguments.of(FieldSpec.map("x"), FieldType.MAP, MergeRule.PER_KEY),
                Arguments.of(FieldSpec.texts("x"), FieldType.MAP, MergeRule.PER_KEY),
                Arguments.of(FieldSpec.numbers("x"), FieldType.MAP, MergeRule.PER_KEY),
                Arguments.of(FieldSpec.instants("x"), FieldType.MAP, MergeRule.PER_KEY),
                Arguments.of(FieldSpec.flags("x"), FieldType.MAP, MergeRule.PER_KEY),
                Arguments.of(FieldSpec.object("x"), FieldType.OBJECT, MergeRule.PER_MEMBER),
                Arguments.of(ProcessField.named("x"), FieldType.OBJECT, MergeRule.ASK));
    }

    @ParameterizedTest
    @MethodSource("makers")
    void eachMakerGivesTheTypeAndTheRuleOfItsFields(FieldSpec made, FieldType type, MergeRule rule) {
        assertThat(made.name()).isEqualTo("x");
        assertThat(made.type()).isEqualTo(type);
        assertThat(made.rule()).isEqualTo(rule);
        assertThat(made.required() || made.openWhenSigned() || made.past()).isFalse();
    }

    @Test
    void aDemandIsAddedToWhatAFieldHasAlready() {
        DateField field = FieldSpec.date("x").toSign().open().inThePast().merging(MergeRule.LATEST_WINS);
        assertThat(field.required() && field.openWhenSigned() && field.past()).isTrue();
        assertThat(field.rule()).isEqualTo(MergeRule.LATEST_WINS);
        assertThat(field.name()).isEqualTo("x");
        assertThat(FieldSpec.object("followUp", field).path(field)).isEqualTo("followUp/x");
    }

    @Test
    void aChoiceIsReadByItsKeysAndItsFormerOnes() {
        ChoiceField<Party> party =
                FieldSpec.choice("party", Party.class).alsoWritten(Map.of("FORMERLY", Party.AF.name()));
        assertThat(party.keys()).isEqualTo(Party.class);
        assertThat(party.written(Party.FK)).isEqualTo("FK");
        assertThat(party.choices())
                .containsExactlyElementsOf(
                        Stream.of(Party.values()).map(Enum::name).toList());
        assertThat(Text.doc("{'party':'FORMERLY'}").get(party)).contains(Party.AF);
        assertThat(Text.doc("{'party':'AF'}").get(party)).contains(Party.AF);
        assertThat(Text.doc("{'party':'FROM_LATER'}").get(party)).isEmpty();
    }

    @Test
    void aVersionOfAProcessThatCannotBeIsReadAsTheFirst() {
        ObjectField process = ProcessField.named("process");
        for (int version : List.of(1, 2, 7)) {
            ProcessRef one = new ProcessRef("tranas-rehab", version);
            Doc doc = Doc.EMPTY.with(
                    Text.json("{'process':" + ProcessField.write(one) + "}"), KindSpec.living("X", process));
            assertThat(ProcessField.read(doc, process)).contains(one);
        }
        assertThat(ProcessField.read(Text.doc("{'process':{'key':'k','version':0}}"), process))
                .contains(new ProcessRef("k", 1));
        assertThat(ProcessField.read(Text.doc("{'process':{'version':2}}"), process))
                .isEmpty();
    }

    @Test
    void aKindKnowsItsOwnFieldsAndThoseOfAllKinds() {
        TextField own = FieldSpec.text("own");
        TextField other = FieldSpec.text("other");
        KindSpec signed = KindSpec.signed("X", own);
        KindSpec living = KindSpec.living("Y", own, other).asOne(own, other);
        assertThat(List.of(signed.kind(), living.kind())).containsExactly("X", "Y");
        assertThat(signed.signable()).isTrue();
        assertThat(living.signable()).isFalse();
        assertThat(living.fields()).startsWith(own, other).containsAll(CommonFields.ALL);
        assertThat(living.field("own")).contains(own);
        assertThat(living.field("status")).contains(CommonFields.STATUS);
        assertThat(living.field("fromLater")).isEmpty();
        assertThat(living.together("own")).containsExactly("own", "other");
        assertThat(living.together("status")).isEmpty();
    }

    @Test
    void aKindIsKnownByItsNameAlone() {
        assertThat(Kind.CASE.is("CASE")).isTrue();
        assertThat(Kind.CASE.is("CLIENT")).isFalse();
        assertThat(Kind.in(Set.of(Kind.CASE, Kind.CLIENT), "CLIENT")).isTrue();
        assertThat(Kind.in(Set.of(Kind.CASE), "CLIENT")).isFalse();
        assertThat(Kind.in(Set.of(Kind.CASE), "FROM_LATER")).isFalse();
        assertThat(Kind.in(Set.of(Kind.CASE), null)).isFalse();
    }
}
