package se.stegvis.server.web.overview;

import java.util.Arrays;
import java.util.List;
import se.stegvis.server.web.worklist.Names;
import se.stegvis.server.web.worklist.WorkCase;
import se.stegvis.shared.reminder.CaseRule;

/**
 * In how many cases something is to be seen to that no follow-up date covers, and why.
 *
 * @param address of the cases behind the number
 */
public record ToSeeTo(String what, String why, long cases, String address) {

    /** Only what there is, in the order of the rules. */
    static List<ToSeeTo> of(List<WorkCase> all, Names names) {
        return Arrays.stream(CaseRule.values())
                .map(rule -> of(rule, all, names))
                .filter(line -> line.cases() > 0)
                .toList();
    }

    private static ToSeeTo of(CaseRule rule, List<WorkCase> all, Names names) {
        long cases = all.stream().filter(one -> one.has(rule)).count();
        return new ToSeeTo(names.rule(rule), names.why(rule), cases, "/web/cases?missing=" + rule.name());
    }
}
