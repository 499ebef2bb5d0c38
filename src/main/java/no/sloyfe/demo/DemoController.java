package no.sloyfe.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import no.sloyfe.access.Sessions;
import no.sloyfe.organisation.PersonId;
import no.sloyfe.web.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Lets whoever tries Sløyfe be any of the demo's people; without {@code sloyfe.demo=true} there is no such page. */
@Controller
class DemoController {

    private final DemoPeople people;
    private final Sessions sessions;
    private final boolean demo;

    DemoController(DemoPeople people, Sessions sessions, @Value("${sloyfe.demo:false}") boolean demo) {
        this.people = people;
        this.sessions = sessions;
        this.demo = demo;
    }

    @ModelAttribute
    void onlyInTheDemo() {
        if (!demo) {
            throw Refused.notFound();
        }
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
