package se.stegvis.server.web.casepage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.stegvis.server.web.worklist.Names;
import se.stegvis.shared.definition.ProcessWording;
import se.stegvis.shared.definition.Role;
import se.stegvis.shared.guard.UnmetGuard;
import se.stegvis.shared.guide.CaseGuide;
import se.stegvis.shared.guide.ForumState;
import se.stegvis.shared.guide.NextStep;
import se.stegvis.shared.guide.PathState;
import se.stegvis.shared.guide.PathStep;
import se.stegvis.shared.guide.ProcessGuide;
import se.stegvis.shared.process.Origin;

/** Puts the guide of a case into words. */
final class GuideViews {
    private final Names names;

    GuideViews(Names names) {
        this.names = names;
    }

    GuideView of(CaseGuide of, LocalDate today) {
        ProcessGuide guide = of.guide();
        return new GuideView(
                words(guide.warnings()),
                guide.here().map(step -> from(role(step.responsible()), step.origin())),
                guide.here()
                        .filter(step -> !step.ends())
                        .map(step -> from(followUp(guide, today), step.intervalOrigin())),
                guide.here()
                        .filter(step -> step.does().stream().anyMatch(one -> one.onlySwedishFor(names.language())))
                        .isPresent(),
                path(of),
                guide.forums().stream().map(this::forum).toList());
    }

    /** Counted from when the step began, so that it can be missed; only the interval where nobody knows when that was. */
    private String followUp(ProcessGuide guide, LocalDate today) {
        int days = guide.followUp().days();
        return guide.followUpBy()
                .map(latest -> {
                    String since = guide.since().orElseThrow().toString();
                    long passed = ChronoUnit.DAYS.between(latest, today);
                    return passed > 0
                            ? names.text("case.stepFollowUpPassed", days, since, latest.toString(), passed)
                            : names.text("case.stepFollowUp", days, since, latest.toString());
                })
                .orElseGet(() -> names.text("case.stepFollowUpDays", days));
    }

    private List<GuideView.GuideLine> path(CaseGuide of) {
        List<PathStep> path = of.path();
        return IntStream.range(0, path.size())
                .mapToObj(at -> line(of.guide(), path.get(at), PathStep.walkedBelow(path, at)))
                .toList();
    }

    private GuideView.GuideLine line(ProcessGuide guide, PathStep step, boolean walked) {
        return new GuideView.GuideLine(
                step.step().label().in(names.language()),
                step.state().name(),
                step.stateText(wording()),
                step.branch(),
                walked,
                step.next() ? Optional.of(role(step.step().responsible())) : Optional.empty(),
                step.next()
                        ? words(step.missing()).stream()
                                .map(demand -> from(
                                        demand, guide.way(step.step().key()).flatMap(NextStep::origin)))
                                .toList()
                        : List.of());
    }

    private GuideView.Forum forum(ForumState forum) {
        return new GuideView.Forum(
                forum.offer().title().in(names.language()),
                wording().name(forum.missing().isEmpty() ? PathState.OPEN : PathState.BLOCKED),
                role(forum.offer().calledBy()),
                words(forum.missing()));
    }

    /** With where it comes from, so that nobody takes a proposal of this program for the source. */
    private String from(String said, Optional<Origin> origin) {
        return origin.map(known -> said + " (" + wording().term("origin." + known) + ")")
                .orElse(said);
    }

    private String role(Role role) {
        return wording().name(role);
    }

    private ProcessWording wording() {
        return ProcessWording.of(names.language());
    }

    private List<String> words(List<UnmetGuard> missing) {
        return missing.stream().map(one -> one.text().in(names.language())).toList();
    }
}
