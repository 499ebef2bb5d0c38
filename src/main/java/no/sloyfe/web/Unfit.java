package no.sloyfe.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Turns what goes wrong on the way into or through a controller into an answer with the right status. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 10) // before Spring's own, after those that know an exception better
class Unfit {

    private static final Logger LOG = LoggerFactory.getLogger(Unfit.class);

    private final Refusals refusals;

    Unfit(Refusals refusals) {
        this.refusals = refusals;
    }

    @ExceptionHandler
    void refused(Refused refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        refusals.tell(refused, request, response);
    }

    /** A forged or cut id in an address names nothing. */
    @ExceptionHandler
    void misshapen(MethodArgumentTypeMismatchException misshapen, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        for (Throwable cause = misshapen; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                refusals.tell(refused, request, response);
                return;
            }
        }
        boolean inPath = misshapen.getParameter().hasParameterAnnotation(PathVariable.class);
        refusals.tell(inPath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST, request, response);
    }

    @ExceptionHandler
    void tooLarge(MaxUploadSizeExceededException large, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        refusals.tell(HttpStatus.CONTENT_TOO_LARGE, request, response);
    }

    /** The browser hung up; nobody hears what we would say. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {
        LOG.debug("The browser hung up", gone);
    }

    @ExceptionHandler(Exception.class)
    void other(Exception other, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (other.getClass().getName().startsWith("org.springframework.security.")) {
            throw other;
        }
        HttpStatus status = statusOf(other);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            LOG.warn("{} {} has to wait: {}", request.getMethod(), request.getRequestURI(), other.getMessage()); // said to everybody while it lasts
        } else if (status.is5xxServerError()) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), other);
        } else if (Overtaken.gone(other) || Overtaken.clashes(other)) { // told whole, for it may be a fault of ours
            LOG.warn("{} {} came too late, or did not go with what is there", request.getMethod(), request.getRequestURI(), other);
        }
        refusals.tell(status, request, response);
    }

    private static HttpStatus statusOf(Exception thrown) {
        if (thrown instanceof ErrorResponse known) {
            HttpStatus status = HttpStatus.resolve(known.getStatusCode().value());
            return status == null ? HttpStatus.BAD_REQUEST : status;
        }
        if (Busy.is(thrown)) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        if (BrokenOff.is(thrown)) {
            return HttpStatus.REQUEST_TIMEOUT;
        }
        if (TooLarge.is(thrown)) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        if (Overtaken.gone(thrown)) {
            return HttpStatus.NOT_FOUND;
        }
        if (Overtaken.clashes(thrown)) {
            return HttpStatus.CONFLICT;
        }
        if (thrown instanceof HttpMessageNotReadableException
                || thrown instanceof BindException
                || thrown instanceof MultipartException
                || thrown instanceof HttpException) {
            return HttpStatus.BAD_REQUEST;
        }
        return HttpStatus.INTERNAL_SERVER_ERROR;
    }
}
