package se.stegvis.server.web.casepage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.stegvis.server.web.work.Names;
import se.stegvis.shared.guide.CaseGuide;
import se.stegvis.shared.process.ForumState;
import se.stegvis.shared.process.Guide;
import se.stegvis.shared.process.Missing;
import se.stegvis.shared.process.PathState;
import se.stegvis.shared.process.PathStep;
import se.stegvis.shared.process.ProcessWording;
import se.stegvis.shared.process.Role;

/** Puts the guide of a case into words. */
final class GuideViews {
    private final Names names;

    GuideViews(Names names) {
        this.names = names;
    }

    GuideView of(CaseGuide of) {
        Guide guide = of.guide();
        return new GuideView(
                words(guide.warnings()),
                guide.here().map(step -> role(step.responsible())),
                guide.here().filter(step -> !step.ends()).map(step -> followUp(guide)),
                guide.here()
                        .filter(step -> step.does().stream().anyMatch(one -> one.onlySwedishFor(names.language())))
                        .isPresent(),
                path(of.path()),
                guide.forums().stream().map(this::forum).toList());
    }

    private String followUp(Guide guide) {
        return names.text(
                "case.stepFollowUp",
                guide.followUp().days(),
                guide.followUp().suggested().toString());
    }

    /** From the last step back, so that each knows whether the case has come to the next one on the line. */
    private List<GuideView.Line> path(List<PathStep> path) {
        List<GuideView.Line> lines = new ArrayList<>();
        boolean walked = false;
        for (int at = path.size() - 1; at >= 0; at--) {
            PathStep step = path.get(at);
            lines.add(0, line(step, walked));
            walked = step.branch() ? walked : step.visited() || step.state() == PathState.CURRENT;
        }
        return List.copyOf(lines);
    }

    private GuideView.Line line(PathStep step, boolean walked) {
        boolean next = step.state() == PathState.OPEN || step.state() == PathState.BLOCKED;
        return new GuideView.Line(
                step.step().label().in(names.language()),
                step.state().name(),
                step.branch(),
                walked,
                next ? Optional.of(role(step.step().responsible())) : Optional.empty(),
                next ? words(step.missing()) : List.of());
    }

    private GuideView.Forum forum(ForumState forum) {
        return new GuideView.Forum(
                forum.offer().title().in(names.language()), role(forum.offer().calledBy()), words(forum.missing()));
    }

    private String role(Role role) {
        return ProcessWording.of(names.language()).name(role);
    }

    private List<String> words(List<Missing> missing) {
        return missing.stream().map(one -> one.text().in(names.language())).toList();
    }
}
