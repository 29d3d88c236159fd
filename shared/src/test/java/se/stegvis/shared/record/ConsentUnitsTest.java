package se.stegvis.shared.record;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.shared.record.Views.view;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.consent.Party;

/** Which units of a party a consent is about: a yes to one clinic is none to the next. */
class ConsentUnitsTest {
    private static final Consent TWO_AND_ONE_WITHOUT_A_NAME = consent("{'parties':{'REGION_PRIMARY':{'units':{"
            + "'1':{'name':'Vårdcentralen Norr'},'2':{'name':'Rehab Öst'},'3':{}}},'AF':{}}}");

    private static Consent consent(String fields) {
        return (Consent) view("CONSENT", fields);
    }

    @Test
    void theUnitsOfAPartyAreNamedInOrder() {
        assertThat(TWO_AND_ONE_WITHOUT_A_NAME.units(Party.REGION_PRIMARY))
                .containsExactly("Rehab Öst", "Vårdcentralen Norr");
    }

    @Test
    void theirKeysComeInTheOrderOfTheNamesAndOneWithoutANameIsLeftOut() {
        assertThat(List.copyOf(TWO_AND_ONE_WITHOUT_A_NAME
                        .unitsByKey(Party.REGION_PRIMARY)
                        .entrySet()))
                .containsExactly(Map.entry("2", "Rehab Öst"), Map.entry("1", "Vårdcentralen Norr"));
    }

    @Test
    void aPartyWithoutUnitsOrThatIsNotAskedHasNone() {
        for (Party party : List.of(Party.AF, Party.OTHER)) {
            assertThat(TWO_AND_ONE_WITHOUT_A_NAME.units(party)).as("%s", party).isEmpty();
            assertThat(TWO_AND_ONE_WITHOUT_A_NAME.unitsByKey(party))
                    .as("%s", party)
                    .isEmpty();
        }
    }
}
