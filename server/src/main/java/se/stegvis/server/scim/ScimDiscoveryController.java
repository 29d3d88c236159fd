package se.stegvis.server.scim;

import com.unboundid.scim2.common.messages.ListResponse;
import com.unboundid.scim2.common.types.AuthenticationScheme;
import com.unboundid.scim2.common.types.BulkConfig;
import com.unboundid.scim2.common.types.ChangePasswordConfig;
import com.unboundid.scim2.common.types.ETagConfig;
import com.unboundid.scim2.common.types.FilterConfig;
import com.unboundid.scim2.common.types.PatchConfig;
import com.unboundid.scim2.common.types.ServiceProviderConfigResource;
import com.unboundid.scim2.common.types.SortConfig;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Collection;
import java.util.List;
import se.stegvis.server.access.ScimTokenAuthentication;

/** The abilities of this server and the attributes that it keeps, as a directory asks for them (RFC 7644, 4). */
@Controller("/scim/v2")
@Secured(ScimTokenAuthentication.ROLE)
@Produces(ScimAnswers.MEDIA_TYPE)
@Hidden
class ScimDiscoveryController {
    private final ScimSchemas schemas;

    ScimDiscoveryController(ScimSchemas schemas) {
        this.schemas = schemas;
    }

    @Get("/ServiceProviderConfig")
    HttpResponse<byte[]> config() {
        var token = new AuthenticationScheme(
                "Bearer token",
                "The token that ./stegvis admin scim token prints",
                null,
                null,
                "oauthbearertoken",
                true);
        return ScimAnswers.of(
                HttpStatus.OK,
                new ServiceProviderConfigResource(
                        null,
                        new PatchConfig(true),
                        new BulkConfig(false, 0, 0),
                        new FilterConfig(true, ScimQuery.MOST),
                        new ChangePasswordConfig(false),
                        new SortConfig(false),
                        new ETagConfig(true),
                        List.of(token)));
    }

    @Get("/ResourceTypes")
    HttpResponse<byte[]> types() {
        return list(schemas.types());
    }

    @Get("/ResourceTypes/{name}")
    HttpResponse<byte[]> type(String name) {
        return one(schemas.types().stream()
                .filter(type -> type.getName().equals(name))
                .toList());
    }

    @Get("/Schemas")
    HttpResponse<byte[]> schemas() {
        return list(schemas.schemas());
    }

    @Get("/Schemas/{id}")
    HttpResponse<byte[]> schema(String id) {
        return one(schemas.schemas().stream()
                .filter(schema -> schema.getId().equals(id))
                .toList());
    }

    private static HttpResponse<byte[]> list(Collection<?> all) {
        return ScimAnswers.of(HttpStatus.OK, new ListResponse<>(all));
    }

    private static HttpResponse<byte[]> one(List<?> found) {
        return ScimAnswers.of(HttpStatus.OK, found.stream().findFirst().orElseThrow(ScimRefused::missing));
    }
}
