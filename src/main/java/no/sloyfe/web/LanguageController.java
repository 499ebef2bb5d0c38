package no.sloyfe.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** The language choice at the foot of every page. */
@Controller
class LanguageController {

    private final ApplicationEventPublisher events;

    LanguageController(ApplicationEventPublisher events) {
        this.events = events;
    }

    @PostMapping("/language")
    String choose(Form form, Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
        Language language = Language.of(form.value("language"))
                .orElseThrow(() -> new Refused(HttpStatus.BAD_REQUEST, "web.refused.unreadable"));
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(Pages.LANGUAGE_COOKIE, language.code())
                .path("/").httpOnly(true).secure(request.isSecure()).sameSite("Lax").maxAge(Duration.ofDays(365))
                .build().toString());
        events.publishEvent(new LanguageChosen(visitor, language));
        return "redirect:" + OwnPath.of(form.value("back"));
    }
}
