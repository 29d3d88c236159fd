package se.stegvis.server.web.page;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import se.stegvis.server.problem.ProblemException;

/**
 * The colour of a municipality's mark as a style sheet of its own: the content policy allows no style in a page. It says
 * nothing but what its address says, so anybody may have it.
 */
@Controller("/assets/mark")
@Secured(SecurityRule.IS_ANONYMOUS)
@Hidden
class BrandColourController {

    /** @param colour six hexadecimal digits */
    @Get(value = "/{colour}.css", produces = "text/css")
    HttpResponse<String> style(String colour) {
        BrandColour read = BrandColour.of(colour)
                .filter(BrandColour::isReadable)
                .orElseThrow(() -> ProblemException.of(HttpStatus.NOT_FOUND, "not-found"));
        return HttpResponse.ok(".town { background: " + read.written() + "; color: #ffffff; }\n")
                .contentType(MediaType.of("text/css; charset=utf-8"));
    }
}
