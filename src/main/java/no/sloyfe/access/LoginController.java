package no.sloyfe.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import no.sloyfe.access.LoginLinks.Choice;
import no.sloyfe.access.LoginLinks.Link;
import no.sloyfe.organisation.MailAddress;
import no.sloyfe.organisation.PersonId;
import no.sloyfe.web.Addresses;
import no.sloyfe.web.Form;
import no.sloyfe.web.OwnPath;
import no.sloyfe.web.Language;
import no.sloyfe.web.Pages;
import no.sloyfe.web.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Log in by a one-time link. A link opens a page with a button, because mail scanners follow links but press nothing. */
@Controller
class LoginController {

    private static final Logger log = LoggerFactory.getLogger(LoginController.class);

    private final LoginLinks links;
    private final LettingIn lettingIn;
    private final Sessions sessions;
    private final Pages pages;
    private final Addresses addresses;
    private final FailedTries tries;
    private final Audit audit;

    LoginController(
            LoginLinks links, LettingIn lettingIn, Sessions sessions, Pages pages, Addresses addresses, FailedTries tries,
            Audit audit) {
        this.links = links;
        this.lettingIn = lettingIn;
        this.sessions = sessions;
        this.pages = pages;
        this.addresses = addresses;
        this.tries = tries;
        this.audit = audit;
    }

    @GetMapping("/login")
    ModelAndView ask(@RequestParam(defaultValue = "/") String to, HttpServletRequest request) {
        return asking(new Form(), OwnPath.of(to), "", request);
    }

    @PostMapping("/login")
    ModelAndView send(Form form, Language language, HttpServletRequest request) {
        String mail = MailAddress.cleaned(form.line("mail", 254));
        if (!form.fails() && !MailAddress.fits(mail)) {
            form.fail("mail", "access.login.mail-wrong");
        }
        String to = OwnPath.of(form.value("to"));
        if (form.fails()) {
            ModelAndView again = asking(form, to, "", request);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        String asked = pages.address(request);
        boolean trusted = trusted(asked, request);
        if (lettingIn.hasServer() && !trusted) {
            log.error("Set SLOYFE_ADDRESS: links in mail cannot be built on the address {} that a request named", asked);
        } else {
            lettingIn.send(mail, trusted ? asked : addresses.reachable(), to, language);
        }
        return new ModelAndView("access/login/sent", Map.of("mail", mail, "atHand", atHand(request)));
    }

    @GetMapping("/login/links")
    ModelAndView linksAtHand(HttpServletRequest request) {
        if (!atHand(request)) {
            throw Refused.notFound();
        }
        return new ModelAndView("access/login/links", Map.of("links", lettingIn.atHand()));
    }

    @GetMapping("/login/{token}")
    ModelAndView button(
            @PathVariable String token, @RequestParam(defaultValue = "/") String to, HttpServletRequest request) {
        return links.open(new Secret(token))
                .map(link -> new ModelAndView(
                        "access/login/button", Map.of("token", token, "to", OwnPath.of(to), "choices", link.choices())))
                .orElseGet(() -> spent(OwnPath.of(to), request));
    }

    @PostMapping("/login/{token}")
    ModelAndView use(
            @PathVariable String token,
            Form form,
            Optional<Caller> caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        Secret secret = new Secret(token);
        String to = OwnPath.of(form.value("to"));
        if (caller.flatMap(Caller::known).isPresent() && links.used(secret).equals(caller.flatMap(Caller::known))) {
            return new ModelAndView("redirect:" + to); // pressed twice
        }
        Optional<Link> link = links.open(secret);
        Optional<Choice> chosen = link.flatMap(open -> chosen(open, form.value("person")));
        if (link.isEmpty() || chosen.isEmpty() || !links.use(secret, link.get().owner())) {
            return spent(to, request);
        }
        Choice who = chosen.get();
        sessions.open(who.owner(), who.person(), request, response);
        audit.note(who.owner(), who.person(), "LOGIN", null);
        return new ModelAndView("redirect:" + to);
    }

    private static Optional<Choice> chosen(Link link, String person) {
        return link.choices().stream()
                .filter(choice -> person.isEmpty() ? choice.person().equals(link.person()) : choice.person().equals(PersonId.of(person)))
                .findFirst();
    }

    private ModelAndView spent(String to, HttpServletRequest request) {
        tries.failed(request.getRemoteAddr());
        ModelAndView page = asking(new Form(), to, "spent", request);
        page.setStatus(HttpStatus.GONE);
        return page;
    }

    private ModelAndView asking(Form form, String to, String said, HttpServletRequest request) {
        return new ModelAndView("access/login/page",
                Map.of("form", form, "to", to, "spent", said.equals("spent"), "atHand", atHand(request)));
    }

    private boolean atHand(HttpServletRequest request) {
        return !lettingIn.hasServer() && SameMachine.asks(request);
    }

    /** The address set in the configuration always is; one that a request names only when it is this machine's. */
    private static boolean trusted(String base, HttpServletRequest request) {
        String host = URI.create(base).getHost();
        return host != null && (!request.getServerName().equals(host) || SameMachine.is(host));
    }
}
