package no.sloyfe.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import no.sloyfe.access.Caller;
import no.sloyfe.method.Library;
import no.sloyfe.method.Malformed;
import no.sloyfe.method.MethodId;
import no.sloyfe.method.OneLanguage;
import no.sloyfe.web.Form;
import no.sloyfe.web.Fragments;
import no.sloyfe.web.Receipt;
import no.sloyfe.web.Refused;
import no.sloyfe.web.TurboStreams;
import no.sloyfe.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Own methods: copied or begun afresh, written with a check at every line, shared, taken out. */
@Controller
@RequestMapping("/methods")
class WritingController {

    private final Library shipped;
    private final OwnMethods own;
    private final Fragments fragments;

    WritingController(Library shipped, OwnMethods own, Fragments fragments) {
        this.shipped = shipped;
        this.own = own;
        this.fragments = fragments;
    }

    @PostMapping
    String begin(Caller.Member caller, Words words) {
        return added(caller, OneLanguage.of(Library.skeleton(), words.language().code()));
    }

    /** In the language of whoever copies; the file has it in all. */
    @PostMapping("/{id}/copy")
    String copy(Caller.Member caller, @PathVariable String id, Words words) {
        MethodId name = LibraryController.id(id);
        return added(caller, shipped.text(name).map(text -> OneLanguage.of(text, words.language().code())).or(() -> own.find(caller.owner(), name)
                .filter(each -> LibraryController.sees(caller, each)).map(OwnMethod::text)).orElseThrow(Refused::notFound));
    }

    @PostMapping("/file")
    String take(Caller.Member caller, @RequestParam MultipartFile file, Words words) throws IOException {
        if (file.getSize() > 4L * OwnMethod.LONGEST) {
            throw Refused.unfit("library.refused.too-long", OwnMethod.LONGEST);
        }
        String text = new String(file.getBytes(), StandardCharsets.UTF_8);
        Malformed wrong = Checked.of(text).fault();
        if (wrong != null) {
            throw Refused.unfit("library.refused.file", wrong.line(), words.of(wrong.fault().key(), wrong.fault().arguments().toArray()));
        }
        return added(caller, text);
    }

    @GetMapping("/{id}/text")
    ModelAndView edit(Caller.Member caller, @PathVariable String id) {
        OwnMethod method = own(caller, id);
        return page(method, new Form().with("text", method.text()).with("revision", method.revision()), Checked.of(method.text()));
    }

    @PostMapping("/{id}/text")
    Object save(Caller.Member caller, @PathVariable String id, Form form, Receipt receipt, Words words) {
        OwnMethod method = own(caller, id);
        Checked checked = Checked.of(form.value("text"));
        Malformed wrong = checked.fault();
        if (wrong != null) {
            form.fail("text", "library.write.wrong-at", wrong.line(), words.of(wrong.fault().key(), wrong.fault().arguments().toArray()));
        } else if (!own.change(caller.owner(), method.id(), form.number("revision", 1, Integer.MAX_VALUE), form.value("text"))) {
            form.fail("text", "library.write.changed-meanwhile", method.writerName());
        }
        if (form.fails()) {
            ModelAndView page = page(method, form, checked);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        receipt.say("library.write.saved");
        return "redirect:/methods/" + method.id();
    }

    /** What the text means so far, while it is being written. */
    @PostMapping(path = "/check", produces = TurboStreams.TYPE)
    @ResponseBody
    String check(Caller.Member caller, @RequestParam String text, Words words) {
        return TurboStreams.update("checked", fragments.render("library/checked", Map.of("words", words, "checked", Checked.of(text))));
    }

    @PostMapping("/{id}/sharing")
    String share(Caller.Member caller, @PathVariable String id, @RequestParam boolean shared, Receipt receipt) {
        OwnMethod method = own(caller, id);
        own.share(caller.owner(), method.id(), shared);
        receipt.say(shared ? "library.page.is-shared" : "library.page.is-not-shared");
        return "redirect:/methods/" + (shared || method.writer().equals(caller.person()) ? method.id().value() : "");
    }

    @PostMapping("/{id}/removal")
    String remove(Caller.Member caller, @PathVariable String id, Receipt receipt) {
        OwnMethod method = own(caller, id);
        own.remove(caller.owner(), method.id());
        receipt.say("library.page.removed");
        return "redirect:/methods";
    }

    private String added(Caller.Member caller, String text) {
        Optional<MethodId> id = own.add(caller.owner(), caller.person(), text);
        return "redirect:/methods/" + id.orElseThrow(() -> Refused.conflict("library.refused.full", OwnMethods.MOST)) + "/text";
    }

    private OwnMethod own(Caller.Member caller, String id) {
        OwnMethod method = own.find(caller.owner(), LibraryController.id(id))
                .filter(each -> LibraryController.sees(caller, each)).orElseThrow(Refused::notFound);
        if (!LibraryController.writes(caller, method)) {
            throw Refused.forbidden("library.refused.not-yours");
        }
        return method;
    }

    private static ModelAndView page(OwnMethod written, Form form, Checked checked) {
        return new ModelAndView("library/edit").addObject("written", written).addObject("form", form).addObject("checked", checked);
    }
}
