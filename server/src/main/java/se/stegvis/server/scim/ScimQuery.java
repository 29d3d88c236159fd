package se.stegvis.server.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.messages.ListResponse;
import com.unboundid.scim2.common.utils.FilterEvaluator;
import com.unboundid.scim2.common.utils.JsonUtils;
import io.micronaut.http.HttpParameters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The part of the resources that a directory asks for (RFC 7644, 3.4.2 and 3.9).
 *
 * @param filter empty for all
 * @param startIndex of the page, from 1
 * @param count resources of a page, 0 for their number alone
 * @param attributes in small letters, without schema; empty for all that are not excluded
 * @param excluded in small letters, without schema
 */
record ScimQuery(Optional<Filter> filter, int startIndex, int count, Set<String> attributes, Set<String> excluded) {
    /** Resources of a page. */
    static final int MOST = 200;

    private static final Set<String> ALWAYS = Set.of("schemas", "id");

    /** @throws ScimRefused naming the parameter that is wrong */
    static ScimQuery of(HttpParameters parameters) {
        return new ScimQuery(
                parameters.getFirst("filter").map(ScimQuery::filter),
                Math.max(1, number(parameters, "startIndex").orElse(1)),
                Math.max(0, Math.min(MOST, number(parameters, "count").orElse(MOST))),
                names(parameters, "attributes"),
                names(parameters, "excludedAttributes"));
    }

    private static Filter filter(String written) {
        try {
            return Filter.fromString(written);
        } catch (ScimException refused) {
            throw ScimRefused.of(refused);
        }
    }

    private static Optional<Integer> number(HttpParameters parameters, String name) {
        return parameters.getFirst(name).map(written -> {
            if (!written.matches("-?\\d{1,9}")) {
                throw ScimRefused.wrongValue(name + " must be a whole number");
            }
            return Integer.valueOf(written);
        });
    }

    /** A part of an attribute stands for the whole; the schema before a name is left out. */
    private static Set<String> names(HttpParameters parameters, String name) {
        return parameters.getAll(name).stream()
                .flatMap(written -> Stream.of(written.split(",")))
                .map(one -> one.substring(one.lastIndexOf(':') + 1).replaceFirst("\\..*$", ""))
                .map(one -> one.toLowerCase(Locale.ROOT))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toSet());
    }

    /** The page of these that was asked for, as a list response. @throws ScimRefused when the filter fits no resource */
    ListResponse<ObjectNode> page(List<ObjectNode> all) {
        List<ObjectNode> found = all.stream().filter(this::fits).toList();
        List<ObjectNode> page = found.stream()
                .skip(startIndex - 1L)
                .limit(count)
                .map(this::shown)
                .toList();
        return new ListResponse<>(found.size(), page, startIndex, page.size());
    }

    private boolean fits(ObjectNode resource) {
        try {
            return filter.isEmpty() || FilterEvaluator.evaluate(filter.get(), resource);
        } catch (ScimException refused) {
            throw ScimRefused.of(refused);
        }
    }

    /** Of the resource what was asked for. */
    ObjectNode shown(ObjectNode resource) {
        ObjectNode shown = JsonUtils.getJsonNodeFactory().objectNode();
        resource.properties().forEach(member -> {
            String name = member.getKey().toLowerCase(Locale.ROOT);
            boolean asked = attributes.isEmpty() ? !excluded.contains(name) : attributes.contains(name);
            if (asked || ALWAYS.contains(name)) {
                shown.set(member.getKey(), member.getValue());
            }
        });
        return shown;
    }

    /** Leaves out whom it looks for. */
    @Override
    public String toString() {
        return "ScimQuery[" + startIndex + ", " + count + "]";
    }
}
