package no.sloyfe.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import no.sloyfe.access.Sessions;
import no.sloyfe.organisation.PersonId;
import no.sloyfe.web.Refused;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Lets whoever tries Sløyfe be any of the demo's people. */
@Controller
@ConditionalOnBooleanProperty("sloyfe.demo")
class DemoController {

    private final DemoPeople people;
    private final Sessions sessions;

    DemoController(DemoPeople people, Sessions sessions) {
        this.people = people;
        this.sessions = sessions;
    }

    @GetMapping("/demo")
    String choose(Model model) {
        model.addAttribute("places", people.places());
        return "demo/people/page";
    }

    @PostMapping("/demo/{person}")
    String become(@PathVariable PersonId person, HttpServletRequest request, HttpServletResponse response) {
        sessions.open(people.ownerOf(person).orElseThrow(Refused::notFound), person, request, response);
        return "redirect:/";
    }
}
