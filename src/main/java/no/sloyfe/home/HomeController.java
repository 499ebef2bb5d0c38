package no.sloyfe.home;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.sloyfe.access.Caller;
import no.sloyfe.database.Owned;
import no.sloyfe.home.MyPageSection.Section;
import no.sloyfe.web.Fragments;
import no.sloyfe.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page, which answers: what do I have to do now? */
@Controller
class HomeController {

    private final Owned owned;
    private final List<MyPageSection> sections;
    private final Fragments fragments;
    private final boolean demo;

    HomeController(Owned owned, List<MyPageSection> sections, Fragments fragments, @Value("${sloyfe.demo:false}") boolean demo) {
        this.owned = owned;
        this.sections = sections.stream().sorted(Comparator.comparingInt(MyPageSection::order)).toList();
        this.fragments = fragments;
        this.demo = demo;
    }

    @GetMapping("/")
    ModelAndView home(Optional<Caller> caller, Words words) {
        return caller.orElse(null) instanceof Caller.Member member
                ? new ModelAndView("home/mine/page", Map.of("demo", demo, "member", member, "sections", html(member, words)))
                : new ModelAndView("home/front/page", front(caller));
    }

    private Map<String, Object> front(Optional<Caller> caller) {
        Map<String, Object> model = new HashMap<>();
        model.put("demo", demo);
        if (caller.orElse(null) instanceof Caller.Guest guest) {
            model.put("meeting", guest.meeting());
        }
        return model;
    }

    private List<String> html(Caller.Member member, Words words) {
        List<Section> shown = owned.read(member.owner().value(), () -> sections.stream().flatMap(part -> part.of(member).stream()).toList());
        return shown.stream()
                .map(section -> {
                    Map<String, Object> model = new HashMap<>(section.model());
                    model.put("words", words);
                    return fragments.render(section.template(), model);
                })
                .toList();
    }
}
