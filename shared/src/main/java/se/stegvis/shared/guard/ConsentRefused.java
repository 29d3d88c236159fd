package se.stegvis.shared.guard;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.stegvis.shared.consent.ConsentAnswer.ConsentReason;
import se.stegvis.shared.definition.DefinitionFlaw;
import se.stegvis.shared.definition.DefinitionKeys;
import se.stegvis.shared.definition.LocalizedText;

/**
 * The person has been asked and has said no, has taken a yes back, or has not answered by the day that was set, for one
 * of the parties at least. A person who was never asked, or whose consent has run out, has not said no: such a person is
 * asked (SoL 10:8, OSL 12:2). Silence counts only where the definition names it (domain rule: Gävle, variant B).
 *
 * @param asked what the person was asked for; its form plays no part
 * @param answers which of {@link ConsentReason#REFUSED}, {@link ConsentReason#WITHDRAWN} and
 *     {@link ConsentReason#NO_REPLY} will do
 */
public record ConsentRefused(ConsentInForce asked, Set<ConsentReason> answers) implements Guard {
    private static final Set<ConsentReason> NOES =
            Set.of(ConsentReason.REFUSED, ConsentReason.WITHDRAWN, ConsentReason.NO_REPLY);

    public ConsentRefused {
        DefinitionFlaw.unless(!answers.isEmpty(), "answer", "empty");
        for (ConsentReason answer : answers) {
            DefinitionFlaw.unless(
                    NOES.contains(answer), "answer", "not-one-of", answer, "REFUSED, WITHDRAWN, NO_REPLY");
        }
        DefinitionFlaw.unless(asked.form().isEmpty(), "form", "form-of-a-refusal");
        answers = DefinitionKeys.inOrder(answers);
    }

    @Override
    public String name() {
        return asked.name() + ":" + answers.stream().map(Enum::name).collect(Collectors.joining("+"));
    }

    @Override
    public LocalizedText demand() {
        return LocalizedText.both(words -> words.sentence(
                "demand.refusal",
                words.oneOf(answers.stream()
                        .map(answer -> words.term("refusal." + answer))
                        .toList()),
                asked.what(words)));
    }

    @Override
    public List<UnmetGuard> missing(CaseFile facts, LocalDate on) {
        Collection<ConsentReason> said = asked.lastWords(facts, on);
        if (said.stream().anyMatch(answers::contains)) {
            return List.of();
        }
        String code = said.contains(ConsentReason.IN_FORCE)
                ? "missing.refusal.IN_FORCE"
                : answers.contains(ConsentReason.NO_REPLY)
                        ? "missing.refusal.unasked-or-silent"
                        : said.contains(ConsentReason.NO_REPLY)
                                ? "missing.refusal.NO_REPLY"
                                : "missing.refusal.unasked";
        return List.of(new UnmetGuard(name(), LocalizedText.both(words -> words.sentence(code, asked.what(words)))));
    }
}
