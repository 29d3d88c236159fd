package se.stegvis.server.web.caselist;

import io.micronaut.http.HttpParameters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.stegvis.server.web.worklist.FilterChoices.Choice;
import se.stegvis.server.web.worklist.Names;
import se.stegvis.server.web.worklist.WorkCase;
import se.stegvis.shared.reminder.CaseRule;

/**
 * The filter of the list of cases beside worker, group and step, as in the address.
 *
 * @param date only cases in which no follow-up waits within six months
 * @param rule only cases in which this is to be seen to
 */
record FindingFilter(boolean date, Optional<CaseRule> rule) {

    /** Unknown values ask for all. */
    static FindingFilter read(HttpParameters address) {
        return new FindingFilter(
                "date".equals(address.get("without")),
                Arrays.stream(CaseRule.values())
                        .filter(rule -> rule.name().equals(address.get("missing")))
                        .findFirst());
    }

    boolean holds(WorkCase one, LocalDate today) {
        return (!date || one.lacksDate(today)) && rule.map(one::has).orElse(true);
    }

    /** As in the address; every part ends with the sign that joins it to the next. */
    String query() {
        return (date ? "without=date&" : "")
                + rule.map(one -> "missing=" + one.name() + "&").orElse("");
    }

    /** The choices in words. */
    static List<Choice> choices(Names names) {
        return Arrays.stream(CaseRule.values())
                .map(rule -> new Choice(rule.name(), names.rule(rule)))
                .toList();
    }
}
