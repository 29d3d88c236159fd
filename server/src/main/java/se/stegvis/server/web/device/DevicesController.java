package se.stegvis.server.web.device;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.team.Roles;
import se.stegvis.server.web.page.MenuItem;
import se.stegvis.server.web.page.Pages;

/** The page of tablets. */
@Controller("/web/devices")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.TEAM_LEAD, Roles.ADMIN})
@Produces(MediaType.TEXT_HTML)
@Hidden
class DevicesController {
    private final DeviceList list;
    private final Pages pages;

    DevicesController(DeviceList list, Pages pages) {
        this.list = list;
        this.pages = pages;
    }

    /** The tablets that the reader may see. */
    @Introspected
    record DevicesPage(List<DeviceLine> devices) {}

    @Get
    HttpResponse<?> page(Caller caller, HttpRequest<?> request) {
        return pages.page(request, caller, MenuItem.DEVICES, "devices", new DevicesPage(list.of(caller)));
    }

    /** Closes a lost or stolen tablet; one that is not there, or closed already, is answered as missing. */
    @Post("/{id}/close")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> close(Caller caller, UUID id) {
        if (!list.close(caller, id)) {
            throw ProblemException.of(HttpStatus.NOT_FOUND, "not-found");
        }
        return Pages.then("/web/devices");
    }
}
