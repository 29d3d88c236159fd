package se.stegvis.server.web.overview;

import java.util.Arrays;
import java.util.List;
import se.stegvis.server.web.worklist.Names;
import se.stegvis.server.web.worklist.WorkCase;
import se.stegvis.shared.reminder.CaseRule;

/**
 * The counts of cases with open findings that no follow-up date covers, by rule.
 *
 * @param address of the cases behind the number
 */
public record FindingCounts(String what, String why, long cases, String address) {

    /** Only what there is, in the order of the rules. */
    static List<FindingCounts> of(List<WorkCase> all, Names names) {
        return Arrays.stream(CaseRule.values())
                .map(rule -> of(rule, all, names))
                .filter(line -> line.cases() > 0)
                .toList();
    }

    private static FindingCounts of(CaseRule rule, List<WorkCase> all, Names names) {
        long cases = all.stream().filter(one -> one.has(rule)).count();
        return new FindingCounts(names.rule(rule), names.why(rule), cases, "/web/cases?missing=" + rule.name());
    }
}
