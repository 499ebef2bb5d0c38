package no.sloyfe.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Ends the session of this browser. */
@Controller
class LogoutController {

    private final Sessions sessions;

    LogoutController(Sessions sessions) {
        this.sessions = sessions;
    }

    @PostMapping("/logout")
    String logout(Optional<Caller> caller, HttpServletRequest request, HttpServletResponse response) {
        caller.ifPresent(known -> sessions.close(known, request, response));
        return "redirect:/";
    }
}
