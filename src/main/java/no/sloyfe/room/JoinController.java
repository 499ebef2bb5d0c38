package no.sloyfe.room;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import no.sloyfe.access.Access;
import no.sloyfe.access.Caller;
import no.sloyfe.access.FailedTries;
import no.sloyfe.web.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in with a code: type it or scan it, say what to call you, and you are there. */
@Controller
class JoinController {

    private final Joining joining;
    private final Access access;
    private final FailedTries failedTries;

    JoinController(Joining joining, Access access, FailedTries failedTries) {
        this.joining = joining;
        this.access = access;
        this.failedTries = failedTries;
    }

    @GetMapping("/join")
    String join(@RequestParam(required = false) @Nullable String code, HttpServletRequest request, Model model,
            HttpServletResponse response) {
        Form form = new Form().with("code", code == null ? "" : code);
        model.addAttribute("form", form);
        if (code == null) {
            return "room/join";
        }
        String clean = Joining.code(code);
        if (joining.byCode(clean).isPresent()) {
            return "redirect:/join/" + clean;
        }
        return wrong(form, request, response);
    }

    @GetMapping("/join/{code}")
    String name(@PathVariable String code, Optional<Caller> caller, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<Joining.Open> open = joining.byCode(Joining.code(code));
        Form form = new Form().with("code", code.length() > 20 ? "" : code);
        model.addAttribute("form", form);
        if (open.isEmpty()) {
            return wrong(form, request, response);
        }
        if (caller.flatMap(known -> access.find(known, open.get().meeting())).isPresent()) {
            return "redirect:/meetings/" + open.get().meeting() + "/room";
        }
        model.addAttribute("title", open.get().title()).addAttribute("code", Joining.code(code));
        return "room/join-name";
    }

    @PostMapping("/join/{code}")
    String enter(@PathVariable String code, Form form, Optional<Caller> caller, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        model.addAttribute("form", form);
        Optional<Joining.Open> open = joining.byCode(Joining.code(code));
        if (open.isEmpty()) {
            return wrong(form, request, response);
        }
        boolean already = caller.flatMap(known -> access.find(known, open.get().meeting())).isPresent();
        if (!already) {
            String name = form.line("name", 60);
            if (form.fails()) {
                response.setStatus(422);
                model.addAttribute("title", open.get().title()).addAttribute("code", Joining.code(code));
                return "room/join-name";
            }
            joining.enter(open.get(), name, request, response);
        }
        return "redirect:/meetings/" + open.get().meeting() + "/room";
    }

    private String wrong(Form form, HttpServletRequest request, HttpServletResponse response) {
        failedTries.failed(request.getRemoteAddr());
        form.fail("code", "room.join.unknown");
        response.setStatus(404);
        return "room/join";
    }
}
