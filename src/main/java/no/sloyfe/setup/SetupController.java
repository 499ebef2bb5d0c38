package no.sloyfe.setup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import no.sloyfe.access.FailedTries;
import no.sloyfe.access.Secret;
import no.sloyfe.access.Sessions;
import no.sloyfe.organisation.MailAddress;
import no.sloyfe.organisation.OwnerKind;
import no.sloyfe.organisation.UnitKind;
import no.sloyfe.web.Form;
import no.sloyfe.web.Language;
import no.sloyfe.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Leads the first person in: who are you, where do you work; then on to the staff list and the first meeting. */
@Controller
class SetupController {

    private final SetupLink link;
    private final SettingUp settingUp;
    private final Sessions sessions;
    private final FailedTries tries;

    SetupController(SetupLink link, SettingUp settingUp, Sessions sessions, FailedTries tries) {
        this.link = link;
        this.settingUp = settingUp;
        this.sessions = sessions;
        this.tries = tries;
    }

    @GetMapping("/setup/{token}")
    ModelAndView ask(@PathVariable String token, Language language, HttpServletRequest request) {
        if (!link.opens(new Secret(token))) {
            throw used(request);
        }
        return page(token, new Form()
                .with("owner-kind", OwnerKind.MUNICIPALITY)
                .with("unit-kind", UnitKind.SCHOOL)
                .with("language", language.code()));
    }

    @PostMapping("/setup/{token}")
    ModelAndView begin(
            @PathVariable String token, Form form, HttpServletRequest request, HttpServletResponse response) {
        Optional<SettingUp.Wish> wish = wish(form);
        if (wish.isEmpty()) {
            ModelAndView again = page(token, form);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        SettingUp.Begun begun = settingUp.begin(new Secret(token), wish.get()).orElseThrow(() -> used(request));
        sessions.open(begun.owner(), begun.leader(), request, response);
        return new ModelAndView("redirect:/units/" + begun.unit() + "/staff/list");
    }

    private static Optional<SettingUp.Wish> wish(Form form) {
        String name = form.line("name", 120);
        String mail = MailAddress.cleaned(form.line("mail", 254));
        if (form.fault("mail").isEmpty() && !MailAddress.fits(mail)) {
            form.fail("mail", "setup.owner.mail-wrong");
        }
        Optional<OwnerKind> ownerKind = form.choice("owner-kind", OwnerKind.class);
        String ownerName = form.line("owner", 200);
        Optional<UnitKind> unitKind = form.choice("unit-kind", UnitKind.class);
        String unitName = form.line("unit", 200);
        Optional<Language> language = Language.of(form.value("language"));
        if (form.fails() || ownerKind.isEmpty() || unitKind.isEmpty() || language.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SettingUp.Wish(
                name, mail, ownerKind.get(), ownerName, unitKind.get(), unitName, language.get()));
    }

    private static ModelAndView page(String token, Form form) {
        return new ModelAndView("setup/owner/page", Map.of("token", token, "form", form));
    }

    private Refused used(HttpServletRequest request) {
        tries.failed(request.getRemoteAddr());
        return Refused.gone("setup.owner.used");
    }
}
