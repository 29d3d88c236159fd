package se.stegvis.server.web.caselist;

import io.micronaut.http.HttpParameters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import se.stegvis.server.web.worklist.FilterChoices.Choice;
import se.stegvis.server.web.worklist.Names;
import se.stegvis.server.web.worklist.WorkCase;
import se.stegvis.server.web.worklist.WorklistFilter;
import se.stegvis.shared.text.SwedishOrder;

/**
 * The order of the list of cases. None is by the client's name: all names would have to be read for it, and each is a
 * reading of its case.
 */
enum CaseOrder {
    /** Those longest at their step first. */
    DAYS {
        @Override
        Comparator<WorkCase> comparator(Names names) {
            return Comparator.comparing(one -> one.row().summary().stepSince().orElse(LocalDate.MAX));
        }
    },
    /** Those without a date first, then by the day of the next follow-up. */
    NEXT {
        @Override
        Comparator<WorkCase> comparator(Names names) {
            return Comparator.comparing(one -> one.followUps().stream()
                    .findFirst()
                    .map(followUp -> followUp.due())
                    .orElse(LocalDate.MIN));
        }
    },
    WORKER {
        @Override
        Comparator<WorkCase> comparator(Names names) {
            return SwedishOrder.by((WorkCase one) -> names.worker(one.responsible()))
                    .thenComparing(DAYS.comparator(names));
        }
    },
    STEP {
        @Override
        Comparator<WorkCase> comparator(Names names) {
            return SwedishOrder.by(
                            (WorkCase one) -> names.stepOfProcess(one.step().orElse(WorklistFilter.NONE)))
                    .thenComparing(DAYS.comparator(names));
        }
    };

    /** The order in the address, by {@code sort}; an unknown one is {@link #DAYS}. */
    static CaseOrder read(HttpParameters address) {
        return Arrays.stream(values())
                .filter(one -> one.name().equals(address.get("sort")))
                .findFirst()
                .orElse(DAYS);
    }

    abstract Comparator<WorkCase> comparator(Names names);

    /** As in the address, ending with the sign that joins it to the next part. */
    String query() {
        return this == DAYS ? "" : "sort=" + name() + "&";
    }

    /** The choices in words. */
    static List<Choice> choices(Names names) {
        return Arrays.stream(values())
                .map(one -> new Choice(one.name(), names.text("cases.order." + one.name())))
                .toList();
    }
}
