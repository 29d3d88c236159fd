package se.stegvis.server.scim;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Hidden;
import se.stegvis.server.access.ScimTokenAuthentication;
import se.stegvis.server.scim.ScimGroups.FoundGroup;

/** {@code /scim/v2/Groups}: the groups of a directory and who is in them (RFC 7644). Each refusal is a {@link ScimRefused}. */
@Controller("/scim/v2/" + ScimResources.GROUPS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(ScimTokenAuthentication.ROLE)
@Consumes({ScimAnswers.MEDIA_TYPE, MediaType.APPLICATION_JSON})
@Produces(ScimAnswers.MEDIA_TYPE)
@Hidden
class ScimGroupController {
    private final ScimGroups groups;
    private final ScimResources resources;

    ScimGroupController(ScimGroups groups, ScimResources resources) {
        this.groups = groups;
        this.resources = resources;
    }

    @Get
    HttpResponse<byte[]> list(Authentication directory, HttpRequest<?> request) {
        ScimQuery query = ScimQuery.of(request.getParameters());
        return ScimAnswers.of(
                HttpStatus.OK,
                query.page(groups.all(ScimTokenAuthentication.municipality(directory)).stream()
                        .map(resources::group)
                        .toList()));
    }

    @Get("/{id}")
    HttpResponse<byte[]> find(Authentication directory, HttpRequest<?> request, String id) {
        FoundGroup found = groups.find(ScimTokenAuthentication.municipality(directory), ScimIds.of(id));
        return ScimAnswers.isKnown(request, found.row().version())
                ? HttpResponse.notModified()
                : answer(HttpStatus.OK, found, request);
    }

    @Post
    HttpResponse<byte[]> add(Authentication directory, HttpRequest<?> request, @Body byte[] body) {
        FoundGroup added = groups.add(ScimTokenAuthentication.municipality(directory), ScimBody.of(body));
        return answer(HttpStatus.CREATED, added, request);
    }

    @Put("/{id}")
    HttpResponse<byte[]> replace(Authentication directory, HttpRequest<?> request, String id, @Body byte[] body) {
        var sent = ScimBody.of(body);
        return answer(
                HttpStatus.OK,
                groups.change(
                        ScimTokenAuthentication.municipality(directory),
                        ScimIds.of(id),
                        ScimAnswers.seen(request),
                        before -> sent),
                request);
    }

    @Patch("/{id}")
    HttpResponse<byte[]> change(Authentication directory, HttpRequest<?> request, String id, @Body byte[] body) {
        ScimPatch patch = ScimPatch.of(ScimBody.of(body));
        return answer(
                HttpStatus.OK,
                groups.change(
                        ScimTokenAuthentication.municipality(directory),
                        ScimIds.of(id),
                        ScimAnswers.seen(request),
                        patch::applied),
                request);
    }

    /** Its members lose what the group gave them. */
    @Delete("/{id}")
    HttpResponse<byte[]> remove(Authentication directory, HttpRequest<?> request, String id) {
        groups.remove(ScimTokenAuthentication.municipality(directory), ScimIds.of(id), ScimAnswers.seen(request));
        return HttpResponse.noContent();
    }

    private HttpResponse<byte[]> answer(HttpStatus status, FoundGroup found, HttpRequest<?> request) {
        return ScimAnswers.resource(status, resources.group(found), ScimQuery.of(request.getParameters()));
    }
}
