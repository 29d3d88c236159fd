package se.stegvis.server.web.page;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;

/** The address as people type it. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Hidden
class RootController {
    @Get("/")
    HttpResponse<?> root() {
        return Pages.then(MenuItem.OVERVIEW.path());
    }
}
