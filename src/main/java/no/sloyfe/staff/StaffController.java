package no.sloyfe.staff;

import java.util.Optional;
import no.sloyfe.access.Access;
import no.sloyfe.access.Audit;
import no.sloyfe.access.Caller;
import no.sloyfe.access.Post;
import no.sloyfe.access.Sessions;
import no.sloyfe.database.Owned;
import no.sloyfe.organisation.Employee;
import no.sloyfe.organisation.Employing;
import no.sloyfe.organisation.PersonId;
import no.sloyfe.organisation.Role;
import no.sloyfe.organisation.Staff;
import no.sloyfe.organisation.UnitId;
import no.sloyfe.web.Form;
import no.sloyfe.web.Receipt;
import no.sloyfe.web.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Who works in a unit, and as what. */
@Controller
class StaffController {

    private final Access access;
    private final Owned owned;
    private final Staff staff;
    private final Employing employing;
    private final Sessions sessions;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    StaffController(
            Access access, Owned owned, Staff staff, Employing employing, Sessions sessions, Audit audit, ApplicationEventPublisher events) {
        this.access = access;
        this.owned = owned;
        this.staff = staff;
        this.employing = employing;
        this.sessions = sessions;
        this.audit = audit;
        this.events = events;
    }

    @GetMapping("/units/{unit}/staff")
    String list(@PathVariable UnitId unit, Caller.Member member, Model model) {
        Post post = access.unitLeader(member, unit);
        model.addAttribute("post", post);
        model.addAttribute("self", member.person());
        model.addAttribute("people", staff.of(member.owner(), unit));
        return "staff/list/page";
    }

    @PostMapping("/units/{unit}/staff/{person}/role")
    String changeRole(
            @PathVariable UnitId unit, @PathVariable PersonId person, Caller.Member member, Form form, Receipt receipt) {
        Employee employee = other(member, unit, person);
        Role role = form.choice("role", Role.class)
                .orElseThrow(() -> new Refused(HttpStatus.BAD_REQUEST, "web.refused.unreadable"));
        if (!employing.changeRole(member.owner(), unit, person, role, member.person())) {
            throw Refused.forbidden("access.refused.unit");
        }
        audit.note(member.owner(), member.person(), "ROLE_" + role, person.value());
        if (role == Role.STAFF) {
            sessions.closeAll(member.owner(), person);
        }
        receipt.say(role == Role.LEADER ? "staff.list.now-leader" : "staff.list.now-staff", employee.name());
        return "redirect:/units/" + unit + "/staff";
    }

    @PostMapping("/units/{unit}/staff/{person}/removal")
    String release(@PathVariable UnitId unit, @PathVariable PersonId person, Caller.Member member, Receipt receipt) {
        Employee employee = other(member, unit, person);
        owned.write(member.owner().value(), () -> {
            if (!employing.release(member.owner(), unit, person, member.person())) {
                throw Refused.forbidden("access.refused.unit");
            }
            events.publishEvent(new Released(member, unit, person));
        });
        audit.note(member.owner(), member.person(), "REMOVED", person.value());
        sessions.closeAll(member.owner(), person);
        receipt.say("staff.list.removed", employee.name());
        return "redirect:/units/" + unit + "/staff";
    }

    /** Somebody else in the unit: a leader who could step down alone would leave it without one. */
    private Employee other(Caller.Member member, UnitId unit, PersonId person) {
        access.unitLeader(member, unit);
        if (person.equals(member.person())) {
            throw Refused.conflict("staff.list.self");
        }
        Optional<Employee> found = staff.one(member.owner(), unit, person);
        return found.orElseThrow(Refused::notFound);
    }
}
