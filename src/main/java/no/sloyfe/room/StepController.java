package no.sloyfe.room;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import no.sloyfe.access.Access;
import no.sloyfe.access.Caller;
import no.sloyfe.access.MeetingId;
import no.sloyfe.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What participants do in a step besides writing: the word, votes, sorting, being ready, going home. */
@Controller
@RequestMapping("/meetings/{meeting}/room")
class StepController {

    private final Access access;
    private final Desks desks;
    private final Answers answers;

    StepController(Access access, Desks desks, Answers answers) {
        this.access = access;
        this.desks = desks;
        this.answers = answers;
    }

    @PostMapping("/turn")
    ResponseEntity<String> turn(@PathVariable MeetingId meeting, @RequestParam String run,
            @RequestParam(required = false) @Nullable UUID turn, @RequestParam(defaultValue = "false") boolean pass, Caller caller, Words words, HttpServletRequest request) {
        Run where = ContributionController.run(run);
        return answer(meeting, caller, words, request, pass ? new Command.Pass(where, turn) : new Command.HandOn(where, turn));
    }

    @PostMapping("/votes")
    ResponseEntity<String> vote(@PathVariable MeetingId meeting, @RequestParam String run,
            @RequestParam(required = false) @Nullable Set<UUID> option, Caller caller, Words words, HttpServletRequest request) {
        return answer(meeting, caller, words, request,
                new Command.Vote(ContributionController.run(run), option == null ? Set.of() : option));
    }

    @PostMapping("/placements")
    ResponseEntity<String> sort(@PathVariable MeetingId meeting, @RequestParam String run, @RequestParam UUID contribution,
            @RequestParam String field, Caller caller, Words words, HttpServletRequest request) {
        return answer(meeting, caller, words, request, new Command.Sort(ContributionController.run(run), contribution, field));
    }

    @PostMapping("/ready")
    ResponseEntity<String> ready(@PathVariable MeetingId meeting, @RequestParam String run, @RequestParam boolean ready,
            Caller caller, Words words, HttpServletRequest request) {
        return answer(meeting, caller, words, request, new Command.Ready(ContributionController.run(run), ready));
    }

    @PostMapping("/departure")
    String leave(@PathVariable MeetingId meeting, Caller caller) {
        desks.submit(Sender.of(access.meeting(caller, meeting)), new Command.Leave());
        return caller instanceof Caller.Member ? "redirect:/" : "redirect:/meetings/" + meeting + "/room/left";
    }

    private ResponseEntity<String> answer(MeetingId meeting, Caller caller, Words words, HttpServletRequest request, Command command) {
        Sender sender = new Sender(access.meeting(caller, meeting), no.sloyfe.meeting.preparation.AnswerSecret.of(request).orElse(null));
        return answers.to(request, sender, words, desks.submit(sender, command));
    }
}
