package se.stegvis.shared.guard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.shared.consent.ConsentAnswer.ConsentReason;
import se.stegvis.shared.consent.ConsentDirection;
import se.stegvis.shared.consent.ConsentForm;
import se.stegvis.shared.consent.ConsentQuestion;
import se.stegvis.shared.consent.ConsentType;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.definition.DefinitionFlaw;
import se.stegvis.shared.definition.DefinitionKeys;
import se.stegvis.shared.definition.LocalizedText;
import se.stegvis.shared.definition.ProcessWording;

/**
 * Consent is in force for every one of the parties and every kind of information. Where the parties are those chosen in
 * the case and nobody has been chosen, for one party at least: the consent then says who is to take part.
 *
 * @param type what must have been agreed to
 * @param chosen whether the parties are those chosen in the case (by the base group, or to be called)
 * @param parties the parties when they are not chosen in the case; empty asks for the type as such
 * @param information the kind to disclose; empty when it does not matter
 * @param form the form that is demanded; empty when any will do
 * @param direction which way information is to go; empty when it does not matter, as in definitions of before directions
 */
public record ConsentInForce(
        ConsentType type,
        boolean chosen,
        Set<Party> parties,
        Set<InformationKind> information,
        Optional<ConsentForm> form,
        Optional<ConsentDirection> direction)
        implements Guard {
    static final String NAME = "consent";

    public ConsentInForce {
        DefinitionFlaw.unless(!chosen || parties.isEmpty(), "parties", "chosen-and-named");
        DefinitionFlaw.unless(
                direction.isEmpty() || type == ConsentType.SECRECY_LIFTED, "direction", "direction-of-a-sip");
        DefinitionFlaw.unless(direction.isEmpty() || chosen || !parties.isEmpty(), "direction", "direction-to-nobody");
        parties = DefinitionKeys.inOrder(parties);
        information = DefinitionKeys.inOrder(information);
    }

    @Override
    public String name() {
        String named = chosen ? "CHOSEN" : joined(parties);
        return Stream.of(
                        NAME,
                        type.name(),
                        named,
                        joined(information),
                        direction.map(Enum::name).orElse(""),
                        form.map(Enum::name).orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(":"));
    }

    private static String joined(Collection<? extends Enum<?>> keys) {
        return keys.stream().map(Enum::name).collect(Collectors.joining("+"));
    }

    @Override
    public LocalizedText demand() {
        return LocalizedText.both(words -> words.sentence("demand.consent", what(words), inWriting(words)));
    }

    String what(ProcessWording words) {
        if (chosen) {
            return words.sentence("consent.chosen" + way(), told(words));
        }
        if (type == ConsentType.SIP_MAY_BE_MADE || parties.isEmpty()) {
            return words.sentence("consent." + type);
        }
        return words.sentence(
                "consent.party" + way(),
                told(words),
                words.allOf(parties.stream().map(words::name).toList()));
    }

    /** The ending of the sentence that says which way. */
    private String way() {
        return direction.map(known -> "." + known).orElse("");
    }

    private String told(ProcessWording words) {
        return information.isEmpty()
                ? ""
                : words.sentence(
                        "consent.told",
                        words.allOf(information.stream().map(words::name).toList()));
    }

    private String inWriting(ProcessWording words) {
        return form.map(demanded -> words.sentence("consent.form", words.name(demanded)))
                .orElse("");
    }

    /** With each party and kind of information by itself, as missing conditions are named. */
    @Override
    public Stream<Guard> parts() {
        Set<Party> asked = chosen ? EnumSet.allOf(Party.class) : parties;
        Stream<Guard> single = orNone(asked).stream()
                .flatMap(party -> orNone(information).stream().map(kind -> one(party, kind)));
        return Stream.concat(Stream.of(this), single);
    }

    @Override
    public List<UnmetGuard> missing(CaseFile facts, LocalDate on) {
        Set<Party> asked = chosen ? facts.chosenParties() : parties;
        if (chosen && asked.isEmpty()) {
            return coversSomeParty(facts, on) ? List.of() : List.of(new UnmetGuard(name(), nobody()));
        }
        List<UnmetGuard> missing = new ArrayList<>();
        for (Optional<Party> party : orNone(asked)) {
            for (Optional<InformationKind> kind : orNone(information)) {
                ConsentReason reason = reason(facts, on, party, kind);
                if (reason != ConsentReason.IN_FORCE) {
                    missing.add(explain(party, kind, reason));
                }
            }
        }
        return missing;
    }

    private boolean coversSomeParty(CaseFile facts, LocalDate on) {
        return EnumSet.allOf(Party.class).stream().map(Optional::of).anyMatch(party -> orNone(information).stream()
                .allMatch(kind -> reason(facts, on, party, kind) == ConsentReason.IN_FORCE));
    }

    private ConsentReason reason(CaseFile facts, LocalDate on, Optional<Party> party, Optional<InformationKind> kind) {
        return facts.consents().answer(question(on, party, kind)).reason();
    }

    private ConsentQuestion question(LocalDate on, Optional<Party> party, Optional<InformationKind> kind) {
        return new ConsentQuestion(on, type, party, kind, form, direction);
    }

    /** The person's last answer about each party and kind of information that is asked for. */
    List<ConsentReason> lastWords(CaseFile facts, LocalDate on) {
        Set<Party> asked = !chosen
                ? parties
                : facts.chosenParties().isEmpty() ? EnumSet.allOf(Party.class) : facts.chosenParties();
        return orNone(asked).stream()
                .flatMap(party -> orNone(information).stream().map(kind -> facts.consents()
                        .lastWord(question(on, party, kind))
                        .reason()))
                .toList();
    }

    private LocalizedText nobody() {
        return LocalizedText.both(
                words -> words.sentence("missing.consent.no-party" + way(), told(words), inWriting(words)));
    }

    /** Names the one party and the one kind of information that is not covered. */
    private UnmetGuard explain(Optional<Party> party, Optional<InformationKind> kind, ConsentReason reason) {
        ConsentInForce one = one(party, kind);
        return new UnmetGuard(
                one.name(), LocalizedText.both(words -> words.sentence("missing.consent." + reason, one.what(words))));
    }

    private ConsentInForce one(Optional<Party> party, Optional<InformationKind> kind) {
        return new ConsentInForce(type, false, set(party), set(kind), form, direction);
    }

    private static <T> List<Optional<T>> orNone(Set<T> values) {
        return values.isEmpty()
                ? List.of(Optional.empty())
                : values.stream().sorted().map(Optional::of).toList();
    }

    private static <T> Set<T> set(Optional<T> value) {
        return value.map(Set::of).orElse(Set.of());
    }
}
