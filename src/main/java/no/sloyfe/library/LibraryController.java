package no.sloyfe.library;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import no.sloyfe.access.Caller;
import no.sloyfe.method.Library;
import no.sloyfe.method.Method;
import no.sloyfe.method.MethodId;
import no.sloyfe.method.Purpose;
import no.sloyfe.web.Form;
import no.sloyfe.web.Refused;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The library as people read it: find a method, see what it asks of the room, take it along as a file. */
@Controller
@RequestMapping("/methods")
class LibraryController {

    private final Library shipped;
    private final OwnMethods own;
    private final Methods methods;

    LibraryController(Library shipped, OwnMethods own, Methods methods) {
        this.shipped = shipped;
        this.own = own;
        this.methods = methods;
    }

    @GetMapping
    ModelAndView list(Caller.Member caller, Form form) {
        Wish wish = Wish.read(form);
        List<OwnMethod> own = methods.own(caller);
        List<Method> all = methods.with(own);
        return new ModelAndView("library/list")
                .addObject("form", form)
                .addObject("wish", wish)
                .addObject("purposes", Purpose.values())
                .addObject("own", own)
                .addObject("found", form.fails() ? all : wish.among(all));
    }

    @GetMapping("/{id}")
    ModelAndView one(Caller.Member caller, @PathVariable String id) {
        MethodId name = id(id);
        ModelAndView page = new ModelAndView("library/page");
        Method method = shipped.method(name).orElse(null);
        if (method == null) {
            OwnMethod written = own.find(caller.owner(), name).filter(each -> sees(caller, each)).orElseThrow(Refused::notFound);
            page.addObject("written", written).addObject("writes", writes(caller, written));
            method = methods.read(written);
        }
        return page.addObject("method", method);
    }

    @GetMapping("/{id}/file")
    ResponseEntity<byte[]> file(Caller.Member caller, @PathVariable String id) {
        MethodId name = id(id);
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "yaml", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name.value().toLowerCase(Locale.ROOT) + ".yaml").build().toString())
                .body(text(caller, name).getBytes(StandardCharsets.UTF_8));
    }

    private String text(Caller.Member caller, MethodId id) {
        return shipped.text(id).or(() -> own.find(caller.owner(), id).filter(each -> sees(caller, each)).map(OwnMethod::text))
                .orElseThrow(Refused::notFound);
    }

    static boolean sees(Caller.Member caller, OwnMethod method) {
        return method.shared() || writes(caller, method);
    }

    /** Who wrote a method changes it, and so do leaders. */
    static boolean writes(Caller.Member caller, OwnMethod method) {
        return method.writer().equals(caller.person()) || (method.shared() && caller.leads());
    }

    static MethodId id(String text) {
        try {
            return new MethodId(text);
        } catch (IllegalArgumentException _) {
            throw Refused.notFound();
        }
    }
}
