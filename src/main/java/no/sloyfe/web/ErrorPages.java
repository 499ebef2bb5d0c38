package no.sloyfe.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page for what fails outside every controller: in a filter, the firewall or the server itself. */
@Controller
class ErrorPages implements ErrorController {

    private final Refusals refusals;

    ErrorPages(Refusals refusals) {
        this.refusals = refusals;
    }

    @RequestMapping("${server.error.path:/error}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (Busy.is(thrown)) {
            status = HttpStatus.SERVICE_UNAVAILABLE;
        } else if (BrokenOff.is(thrown)) {
            status = HttpStatus.REQUEST_TIMEOUT;
        } else if (TooLarge.is(thrown)) {
            status = HttpStatus.CONTENT_TOO_LARGE;
        }
        refusals.tell(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status, request, response);
    }
}
