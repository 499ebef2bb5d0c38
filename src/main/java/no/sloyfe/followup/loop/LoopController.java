package no.sloyfe.followup.loop;

import no.sloyfe.access.Caller;
import no.sloyfe.followup.LoopAccess;
import no.sloyfe.meeting.LoopId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page of one loop: its meetings in a line, what they promised, and what became of it. */
@Controller
class LoopController {

    private final LoopAccess access;
    private final LoopPages pages;

    LoopController(LoopAccess access, LoopPages pages) {
        this.access = access;
        this.pages = pages;
    }

    @GetMapping("/loops/{loop}")
    ModelAndView page(Caller caller, @PathVariable("loop") LoopId id) {
        return pages.page(access.read(caller, id));
    }
}
