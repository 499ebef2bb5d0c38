package no.sloyfe.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.sloyfe.web.Refusals;
import no.sloyfe.web.Refused;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.util.UriComponentsBuilder;

/** Shows those we do not know the way to the login, where they asked for a page. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnknownCallers {

    private final Refusals refusals;

    UnknownCallers(Refusals refusals) {
        this.refusals = refusals;
    }

    @ExceptionHandler
    void unknown(CallerArguments.Unknown unknown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getMethod().equals("GET")) {
            response.setHeader("Cache-Control", "no-store");
            response.sendRedirect(UriComponentsBuilder.fromPath("/login")
                    .queryParam("to", "{to}")
                    .encode()
                    .buildAndExpand(request.getRequestURI())
                    .toUriString());
        } else {
            refusals.tell(new Refused(HttpStatus.UNAUTHORIZED, "access.refused.unknown"), request, response);
        }
    }
}
