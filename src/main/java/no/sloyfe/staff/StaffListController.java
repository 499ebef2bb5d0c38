package no.sloyfe.staff;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.HashMap;
import no.sloyfe.access.Access;
import no.sloyfe.access.Audit;
import no.sloyfe.access.Caller;
import no.sloyfe.access.Post;
import no.sloyfe.access.Sessions;
import no.sloyfe.organisation.DelimitedText;
import no.sloyfe.organisation.Employee;
import no.sloyfe.organisation.Employing;
import no.sloyfe.organisation.StaffList;
import no.sloyfe.organisation.UnitId;
import no.sloyfe.web.Form;
import no.sloyfe.web.Receipt;
import no.sloyfe.web.Refused;
import no.sloyfe.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes a staff list, pasted or as a file; also one that names a single person. */
@Controller
class StaffListController {

    private static final int MOST_CHARACTERS = 1_000_000;

    private final Access access;
    private final Employing employing;
    private final Sessions sessions;
    private final Audit audit;

    StaffListController(Access access, Employing employing, Sessions sessions, Audit audit) {
        this.access = access;
        this.employing = employing;
        this.sessions = sessions;
        this.audit = audit;
    }

    @GetMapping("/units/{unit}/staff/list")
    ModelAndView ask(@PathVariable UnitId unit, Caller.Member member) {
        return page(access.unitLeader(member, unit), new Form(), new StaffList(List.of(), List.of()));
    }

    @PostMapping("/units/{unit}/staff/list")
    ModelAndView take(
            @PathVariable UnitId unit,
            Caller.Member member,
            Form form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Words words,
            Receipt receipt)
            throws IOException {
        Post post = access.unitLeader(member, unit);
        byte[] bytes = file == null ? new byte[0] : file.getBytes();
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            form.fail("file", "staff.import.spreadsheet");
        }
        String text = bytes.length > 0 ? DelimitedText.decode(bytes) : form.value("list");
        if (text.length() > MOST_CHARACTERS) {
            form.fail(bytes.length > 0 ? "file" : "list", "web.form.too-long", MOST_CHARACTERS, text.length());
        }
        StaffList list = form.fails() ? new StaffList(List.of(), List.of()) : StaffList.read(text);
        if (form.fails() || !list.usable()) {
            ModelAndView again = page(post, bytes.length > 0 && !form.fails() ? form.with("list", text) : form, list);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        Employing.Outcome outcome = employing.employ(member.owner(), unit, list.lines(), member.person())
                .orElseThrow(() -> Refused.forbidden("access.refused.unit"));
        outcome.stepped().forEach(person -> sessions.closeAll(member.owner(), person));
        audit.note(member.owner(), member.person(), "STAFF_IMPORT", unit.value());
        tell(outcome, words, receipt);
        return new ModelAndView("redirect:/units/" + unit + "/staff");
    }

    private static void tell(Employing.Outcome outcome, Words words, Receipt receipt) {
        String added = words.number(outcome.added());
        String changed = words.number(outcome.changed());
        String unchanged = words.number(outcome.unchanged());
        if (outcome.absent().isEmpty()) {
            receipt.say("staff.import.done", added, changed, unchanged);
        } else {
            List<String> names = outcome.absent().stream().limit(5).map(Employee::name).toList();
            receipt.say("staff.import.done-absent", added, changed, unchanged, words.number(outcome.absent().size()), words.list(names));
        }
    }

    private static ModelAndView page(Post post, Form form, StaffList list) {
        Map<String, Object> model = new HashMap<>();
        model.put("post", post);
        model.put("form", form);
        model.put("list", list);
        return new ModelAndView("staff/list/import", model);
    }
}
