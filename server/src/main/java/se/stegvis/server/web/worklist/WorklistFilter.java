package se.stegvis.server.web.worklist;

import io.micronaut.http.HttpParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.reminder.OpenFollowUps.OpenFollowUp;
import se.stegvis.shared.text.VisibleText;

/**
 * The filter of a list, as in the address: ids and keys only. {@link #NONE} asks for those that have
 * none. An unknown value of {@code when} asks for all.
 *
 * @param worker id of the account that answers for it
 * @param step process and step, such as {@code tranas-rehab/3b}
 */
public record WorklistFilter(DueRange when, Optional<String> worker, Optional<String> group, Optional<String> step) {
    /** Stands for "no such value". */
    public static final String NONE = "-";

    public static final WorklistFilter EVERYTHING =
            new WorklistFilter(DueRange.ALL, Optional.empty(), Optional.empty(), Optional.empty());

    public static WorklistFilter read(HttpParameters address) {
        DueRange when = Arrays.stream(DueRange.values())
                .filter(one -> one.name().equals(address.get("when")))
                .findFirst()
                .orElse(DueRange.ALL);
        return new WorklistFilter(when, part(address, "worker"), part(address, "group"), part(address, "step"));
    }

    private static Optional<String> part(HttpParameters address, String name) {
        return Optional.ofNullable(address.get(name)).filter(VisibleText::isVisible);
    }

    public WorklistFilter with(DueRange other) {
        return new WorklistFilter(other, worker, group, step);
    }

    /** The same filter as behind the question mark. */
    public String query() {
        Map<String, String> parts = new LinkedHashMap<>();
        if (when != DueRange.ALL) {
            parts.put("when", when.name());
        }
        worker.ifPresent(value -> parts.put("worker", value));
        group.ifPresent(value -> parts.put("group", value));
        step.ifPresent(value -> parts.put("step", value));
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Whether the case is of the group and at the step asked for. */
    public boolean placed(WorkCase one) {
        return fits(group, one.needGroup()) && fits(step, one.step());
    }

    /** As {@link #placed}, and the one responsible for the case is the worker asked for. */
    public boolean holds(WorkCase one) {
        return placed(one) && answers(one.responsible());
    }

    public boolean holds(WorkCase one, OpenFollowUp followUp, Week week) {
        return placed(one) && answers(one.answersFor(followUp)) && when.holds(followUp.due(), week);
    }

    /** Whether that account, or nobody, is the worker asked for. */
    public boolean answers(Optional<UUID> account) {
        return fits(worker, account.map(UUID::toString));
    }

    private static boolean fits(Optional<String> asked, Optional<String> value) {
        return asked.isEmpty() || asked.get().equals(value.orElse(NONE));
    }
}
