package se.stegvis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.architecture.Enough;
import se.stegvis.shared.consent.ConsentForm;
import se.stegvis.shared.consent.ConsentType;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.need.NeedGroup;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.Kind;

class GlossaryTest {
    private static final Pattern ROW = Pattern.compile("\\| [^|]+ \\| `(\\w+)` \\| [^|]+ \\| [^|]+ \\|");

    private static Set<String> named() {
        return Text.page("glossary.md")
                .lines()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static final String MISSING = "names of the field without a row in docs/glossary.md: add"
            + " '| Swedish | `Identifier` | meaning | source |' for each";

    private static Set<String> without(Set<String> names, Set<String> known) {
        Set<String> rest = new TreeSet<>(names);
        rest.removeAll(known);
        return rest;
    }

    @Test
    void everyIdentifierOfThePageIsInTheCode() {
        Set<String> known = Stream.of(fieldNames(), typeAndMemberNames())
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        Enough.read(named(), 50, "rows", "docs/glossary.md");
        assertThat(without(named(), known))
                .as(
                        "identifiers of docs/glossary.md that no class, member or field of shared has: correct or remove the row")
                .isEmpty();
    }

    @Test
    void everyRowOfThePageIsWellFormed() {
        List<String> odd = Text.page("glossary.md")
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Swedish"))
                .filter(line -> !ROW.matcher(line).matches())
                .toList();
        assertThat(odd)
                .as("rows of docs/glossary.md that are not '| Swedish | `Identifier` | meaning | source |'")
                .isEmpty();
    }

    @Test
    void everyKindGroupPartyAndTypeOfConsentIsOnThePage() {
        List<Enum<?>> constants = new ArrayList<>();
        constants.addAll(List.of(Kind.values()));
        constants.addAll(List.of(NeedGroup.values()));
        constants.addAll(List.of(Party.values()));
        constants.addAll(List.of(ConsentType.values()));
        constants.addAll(List.of(ConsentForm.values()));
        Set<String> wanted = constants.stream().map(Enum::name).collect(Collectors.toSet());
        assertThat(without(wanted, named())).as(MISSING).isEmpty();
    }

    /** The enums that are words of the protocol or of this program, not of the field. */
    private static final Set<String> OUR_OWN = Set.of("Kind", "FieldType", "MergeRule", "RecordStatus");

    @Test
    void everyListOfChoicesIsOnThePage() {
        Set<String> lists = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("se.stegvis.shared.record")
                        .stream()
                        .filter(JavaClass::isEnum)
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !OUR_OWN.contains(name))
                        .collect(Collectors.toCollection(TreeSet::new));
        Enough.read(lists, 10, "lists of choices", "shared.record");
        assertThat(without(lists, named())).as(MISSING).isEmpty();
    }

    /** The rooms whose types are words of the field; the others carry them. */
    private static final String[] ROOMS = {
        "person",
        "need",
        "definition",
        "guard",
        "process",
        "parser",
        "publication",
        "consent",
        "record",
        "guide",
        "reminder"
    };

    /** The parts these rooms are made of, which nobody at a social service has a word for. */
    private static final Set<String> MADE_OF = Set.of(
            "CareRecord",
            "CaseClients",
            "CaseFacts",
            "CaseFileBuilder",
            "CaseQuery",
            "CommonFields",
            "Doc",
            "Finding",
            "FollowUpOutcomeRule",
            "DefinitionFlaw",
            "DefinitionKeys",
            "DefinitionLimits",
            "DefinitionRules",
            "NearestNames",
            "InvalidDefinition",
            "GuideFailed",
            "GuideJson",
            "KindSpec",
            "PersonFields",
            "LocalizedText",
            "ProcessField",
            "ProcessReader",
            "ProcessWording",
            "PublishedProcess",
            "DefinitionReading",
            "ReadingError",
            "RecordHeader",
            "RecordVocabulary",
            "ReminderWording",
            "SigningCheck",
            "TraceField",
            "TypeCheck",
            "Vocabulary",
            "Wording");

    @Test
    void everyTypeOfTheFieldIsOnThePage() {
        Set<String> types = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(Stream.of(ROOMS)
                                .map("se.stegvis.shared."::concat)
                                .toArray(String[]::new))
                        .stream()
                        .filter(type ->
                                type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                        // A view of a kind is named by its kind, which another fact asks for.
                        .filter(type -> !type.isAssignableTo(CareRecord.class) || type.isInterface())
                        .filter(type -> !type.isAssignableTo(FieldSpec.class))
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !OUR_OWN.contains(name))
                        .collect(Collectors.toCollection(TreeSet::new));
        Enough.read(types, 80, "public types", List.of(ROOMS));
        assertThat(types)
                .as("MADE_OF of this test names a type that is gone or is no longer public: remove its line")
                .containsAll(MADE_OF);
        types.removeAll(MADE_OF);
        assertThat(without(types, named()))
                .as(MISSING + "; a type that no social service has a word for belongs in MADE_OF of this test")
                .isEmpty();
    }

    private static Set<String> fieldNames() {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> kind.spec().fields().stream())
                .flatMap(field -> Stream.concat(Stream.of(field), field.members().stream()))
                .map(field -> field.name())
                .collect(Collectors.toSet());
    }

    private static Set<String> typeAndMemberNames() {
        Set<String> names = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("se.stegvis.shared")) {
            names.add(type.getSimpleName());
            type.getMembers().stream().map(JavaMember::getName).forEach(names::add);
        }
        return names;
    }
}
