package se.stegvis.server.web.signin;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import se.stegvis.server.access.Caller;
import se.stegvis.server.web.page.Pages;
import se.stegvis.server.web.page.Place;

/** Leads to the first place of one's menu, since not every role has an overview. */
@Controller(HomeController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Hidden
class HomeController {
    static final String PATH = "/web/home";

    @Get
    HttpResponse<?> home(Caller caller) {
        return Pages.then(Place.of(caller.role()).get(0).path());
    }
}
