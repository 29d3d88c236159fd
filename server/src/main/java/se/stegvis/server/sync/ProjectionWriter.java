package se.stegvis.server.sync;

import jakarta.inject.Singleton;
import java.time.Instant;
import se.stegvis.server.attachment.AttachmentRefStore;
import se.stegvis.server.record.SentAssignments;
import se.stegvis.server.reminder.ReminderPlanner;

/** Writes the rows that other rooms keep of records: follow-up dates, waiting assignments, names of pictures, ink. */
@Singleton
final class ProjectionWriter {
    private final ReminderPlanner planner;
    private final SentAssignments assignments;
    private final AttachmentRefStore attachments;
    private final InkRegister inks;

    ProjectionWriter(
            ReminderPlanner planner, SentAssignments assignments, AttachmentRefStore attachments, InkRegister inks) {
        this.planner = planner;
        this.assignments = assignments;
        this.attachments = attachments;
        this.inks = inks;
    }

    void write(int municipality, RecordPlan plan, Instant now) {
        planner.plan(municipality, plan.views(), now);
        assignments.project(municipality, plan.views());
        inks.enter(municipality, plan.views());
        attachments.follow(municipality, plan.withPictures(), now);
    }
}
