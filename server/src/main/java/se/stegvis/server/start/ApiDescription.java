package se.stegvis.server.start;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Serves the description of the API that the build generates from the controllers. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Stegvis",
                        version = "1",
                        description =
                                "Records made in the field, synchronised. Errors are problem documents (RFC 9457)."),
        security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(name = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
@Hidden
class ApiDescription {
    private static final String GENERATED = "/META-INF/swagger/openapi.yml";

    /** OpenAPI 3 as YAML. */
    @Get(uri = "/openapi.yml", produces = MediaType.APPLICATION_YAML)
    byte[] openApi() throws IOException {
        try (InputStream in = ApiDescription.class.getResourceAsStream(GENERATED)) {
            return Objects.requireNonNull(in, "the build did not generate " + GENERATED)
                    .readAllBytes();
        }
    }
}
