package se.stegvis.server.web.worklist;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.stegvis.shared.text.SwedishOrder;

/** The choices by which lists are narrowed: what occurs in the cases, by name. */
public record FilterChoices(List<Choice> workers, List<Choice> groups, List<Choice> steps) {

    /** @param key as in the address */
    public record Choice(String key, String name) {
        /** Leaves out who it may be. */
        @Override
        public String toString() {
            return "Choice[hidden]";
        }
    }

    public static FilterChoices of(List<WorkCase> cases, Names names) {
        Stream<Optional<String>> workers = cases.stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(one.responsible()), one.followUps().stream().map(one::answersFor)))
                .map(id -> id.map(Object::toString));
        return new FilterChoices(
                choices(workers, names::workerByKey),
                choices(cases.stream().map(WorkCase::needGroup), names::group),
                choices(cases.stream().map(WorkCase::step), names::step));
    }

    private static List<Choice> choices(Stream<Optional<String>> keys, Function<String, String> name) {
        return keys.map(key -> key.orElse(WorklistFilter.NONE))
                .distinct()
                .map(key -> new Choice(key, name.apply(key)))
                .sorted(SwedishOrder.by(Choice::name))
                .toList();
    }
}
