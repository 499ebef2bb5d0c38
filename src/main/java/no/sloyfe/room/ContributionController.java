package no.sloyfe.room;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.sloyfe.access.Access;
import no.sloyfe.access.Caller;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.access.Place;
import no.sloyfe.database.Owned;
import no.sloyfe.meeting.preparation.AnswerSecret;
import no.sloyfe.method.Stance;
import no.sloyfe.web.Form;
import no.sloyfe.web.Refused;
import no.sloyfe.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Notes, points and lines: written, changed, withdrawn, shared, supported. */
@Controller
@RequestMapping("/meetings/{meeting}/room")
class ContributionController {

    private final Access access;
    private final Desks desks;
    private final Answers answers;
    private final Pictures pictures;
    private final Preparations preparations;
    private final Owned owned;

    ContributionController(Access access, Desks desks, Answers answers, Pictures pictures, Preparations preparations, Owned owned) {
        this.access = access;
        this.desks = desks;
        this.answers = answers;
        this.pictures = pictures;
        this.preparations = preparations;
        this.owned = owned;
    }

    /** @param to {@code note}, {@code point} or {@code plenary}, with {@code :slot} where the step has slots */
    @PostMapping("/contributions")
    ResponseEntity<String> contribute(@PathVariable MeetingId meeting, @RequestParam String run, @RequestParam UUID client,
            @RequestParam String to, @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable UUID source, Caller caller, Words words,
            HttpServletRequest request, HttpServletResponse response) {
        Place place = access.meeting(caller, meeting);
        Sender sender = new Sender(place, AnswerSecret.ofOrNew(meeting, request, response));
        String[] target = to.split(":", 2);
        Kind kind = kind(target[0]);
        String written = text != null ? text : source != null ? textOf(sender, source) : "";
        ContributionText clean = ContributionText.of(written)
                .orElseThrow(() -> Refused.unfit(Reason.BAD_TEXT.key(), ContributionText.LONGEST));
        var command = new Command.Contribute(client, run(run), kind, target.length > 1 ? target[1] : null, clean,
                source == null ? List.of() : List.of(source));
        return answers.to(request, sender, words, desks.submit(sender, command), client);
    }

    @GetMapping("/contributions/{id}")
    String edit(@PathVariable MeetingId meeting, @PathVariable UUID id, @RequestParam(defaultValue = "") String view,
            Caller caller, Model model, HttpServletRequest request) {
        Place place = access.meeting(caller, meeting);
        Picture picture = pictures.take(place);
        Sender sender = sender(caller, meeting, request);
        Contribution contribution = changeable(picture, sender, id);
        model.addAttribute("picture", picture).addAttribute("contribution", contribution)
                .addAttribute("leads", place.leads() && view.equals("leader"))
                .addAttribute("form", new Form().with("text", contribution.text()));
        return "room/contribution";
    }

    @PostMapping("/contributions/{id}")
    ResponseEntity<String> rewrite(@PathVariable MeetingId meeting, @PathVariable UUID id, @RequestParam String text,
            Caller caller, Words words, HttpServletRequest request) {
        Sender sender = sender(caller, meeting, request);
        ContributionText clean = ContributionText.of(text)
                .orElseThrow(() -> Refused.unfit(Reason.BAD_TEXT.key(), ContributionText.LONGEST));
        return answers.to(request, sender, words, desks.submit(sender, new Command.Rewrite(id, clean)));
    }

    @PostMapping("/contributions/{id}/withdrawal")
    ResponseEntity<String> withdraw(@PathVariable MeetingId meeting, @PathVariable UUID id, Caller caller, Words words,
            HttpServletRequest request) {
        Sender sender = sender(caller, meeting, request);
        return answers.to(request, sender, words, desks.submit(sender, new Command.Withdraw(id)));
    }

    @PostMapping("/points/{point}/sources")
    ResponseEntity<String> belong(@PathVariable MeetingId meeting, @PathVariable UUID point, @RequestParam UUID source,
            Caller caller, Words words, HttpServletRequest request) {
        Sender sender = sender(caller, meeting, request);
        return answers.to(request, sender, words, desks.submit(sender, new Command.Belong(point, source)));
    }

    @PostMapping("/support")
    ResponseEntity<String> support(@PathVariable MeetingId meeting, @RequestParam UUID line, Caller caller, Words words,
            HttpServletRequest request) {
        Sender sender = sender(caller, meeting, request);
        return answers.to(request, sender, words, desks.submit(sender, new Command.Support(line)));
    }

    private Sender sender(Caller caller, MeetingId meeting, HttpServletRequest request) {
        return new Sender(access.meeting(caller, meeting), AnswerSecret.of(request).orElse(null));
    }

    static Run run(String text) {
        return Run.of(text).orElseThrow(Refused::notFound);
    }

    private static Kind kind(String text) {
        return switch (text) {
            case "note" -> Kind.NOTE;
            case "point" -> Kind.POINT;
            case "plenary" -> Kind.PLENARY;
            case "remark" -> Kind.REMARK;
            default -> throw Refused.notFound();
        };
    }

    /** What a button shares that sends no text of its own; the rule checks whether it may be shared. */
    private String textOf(Sender sender, UUID source) {
        Picture picture = pictures.take(sender.place());
        return find(picture, source).map(Contribution::text).map(Objects::requireNonNull)
                .or(() -> picture.running() ? owned.read(sender.place().owner().value(), () ->
                        preparations.of(sender.place(), picture.item().id(), sender.secret())).stream()
                        .filter(each -> each.id().equals(source)).map(Prepared::text).findFirst() : Optional.empty())
                .orElseThrow(Refused::notFound);
    }

    /** Whoever may not read a contribution where it stands does not get to read it by its id either. */
    private static Contribution changeable(Picture picture, Sender sender, UUID id) {
        Contribution it = find(picture, id).orElseThrow(Refused::notFound);
        ParticipantId who = sender.participant();
        boolean sits = who != null && it.circle() != null
                && picture.circleOf(who).or(() -> picture.groupOf(who)).filter(circle -> circle.id().equals(it.circle())).isPresent();
        Stance stance = picture.route().at(it.run()).map(station -> station.step().stance()).orElse(Stance.OPEN);
        if (!it.mayBeChangedBy(sender, stance, sits)) {
            throw sits && it.kind() != Kind.NOTE ? Refused.conflict(Reason.NOT_YOURS.key()) : Refused.notFound();
        }
        return it;
    }

    private static Optional<Contribution> find(Picture picture, UUID id) {
        return picture.written().find(id);
    }
}
