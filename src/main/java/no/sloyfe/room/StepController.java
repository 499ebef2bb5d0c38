package no.sloyfe.room;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.sloyfe.access.Access;
import no.sloyfe.access.Caller;
import no.sloyfe.access.MeetingId;
import no.sloyfe.meeting.preparation.AnswerSecret;
import no.sloyfe.web.Refused;
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

    private static final int MOST_AT_ONCE = 100;

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
            @RequestParam(required = false) @Nullable List<UUID> option, @RequestParam(required = false) @Nullable List<String> number,
            Caller caller, Words words, HttpServletRequest request) {
        return answer(meeting, caller, words, request, new Command.Vote(ContributionController.run(run), numbers(option, number)));
    }

    /** Several things may go to the same place; each goes for itself, so that one that is gone holds none of the others back. */
    @PostMapping("/placements")
    ResponseEntity<String> sort(@PathVariable MeetingId meeting, @RequestParam String run,
            @RequestParam(required = false) @Nullable List<UUID> contribution, @RequestParam String field, Caller caller, Words words, HttpServletRequest request) {
        Run where = ContributionController.run(run);
        Sender sender = sender(meeting, caller, request);
        List<UUID> things = contribution == null ? List.of() : contribution.stream().distinct().limit(MOST_AT_ONCE).toList();
        Outcome outcome = new Outcome.Refused(Reason.NOTHING_CHOSEN);
        for (UUID thing : things) {
            Outcome each = desks.submit(sender, new Command.Sort(where, thing, field));
            outcome = outcome instanceof Outcome.Accepted ? outcome : each;
        }
        return answers.to(request, sender, words, outcome);
    }

    /** Things that are alike become one pile, on top of which the first of them lies. */
    @PostMapping("/merges")
    ResponseEntity<String> merge(@PathVariable MeetingId meeting, @RequestParam String run,
            @RequestParam(required = false) @Nullable List<UUID> contribution, Caller caller, Words words, HttpServletRequest request) {
        List<UUID> things = contribution == null ? List.of() : contribution.stream().distinct().toList();
        if (things.size() < 2) {
            throw Refused.conflict(Reason.MERGE_TWO.key());
        }
        return sort(meeting, run, things.subList(1, things.size()), Themes.like(things.getFirst()), caller, words, request);
    }

    /** What was merged lies for itself again. */
    @PostMapping("/parting")
    ResponseEntity<String> part(@PathVariable MeetingId meeting, @RequestParam String run, @RequestParam UUID thing,
            Caller caller, Words words, HttpServletRequest request) {
        return answer(meeting, caller, words, request, new Command.Sort(ContributionController.run(run), thing, Themes.LOOSE));
    }

    @PostMapping("/connections")
    ResponseEntity<String> link(@PathVariable MeetingId meeting, @RequestParam String run, @RequestParam UUID one,
            @RequestParam UUID other, @RequestParam(defaultValue = "true") boolean linked, Caller caller, Words words, HttpServletRequest request) {
        return answer(meeting, caller, words, request, new Command.Link(ContributionController.run(run), one, other, linked));
    }

    @PostMapping("/ratings")
    ResponseEntity<String> rate(@PathVariable MeetingId meeting, @RequestParam String run,
            @RequestParam(required = false) @Nullable List<String> option, @RequestParam(required = false) @Nullable List<String> number,
            Caller caller, Words words, HttpServletRequest request) {
        return answer(meeting, caller, words, request, new Command.Rate(ContributionController.run(run), numbers(option, number)));
    }

    @PostMapping("/picks")
    ResponseEntity<String> pick(@PathVariable MeetingId meeting, @RequestParam String run,
            @RequestParam(required = false) @Nullable UUID idea, Caller caller, Words words, HttpServletRequest request) {
        if (idea == null) {
            throw Refused.unfit(Reason.NOTHING_TO_PICK.key());
        }
        return answer(meeting, caller, words, request, new Command.Pick(ContributionController.run(run), idea));
    }

    @PostMapping("/signals")
    ResponseEntity<String> signal(@PathVariable MeetingId meeting, @RequestParam String run, @RequestParam Sign sign,
            Caller caller, Words words, HttpServletRequest request) {
        return answer(meeting, caller, words, request, new Command.Signal(ContributionController.run(run), sign));
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

    /** How many for each: once for each that is ticked, or the numbers that those who share a device wrote beside them. */
    private static <T> Map<T, Integer> numbers(@Nullable List<T> options, @Nullable List<String> written) {
        Map<T, Integer> numbers = new LinkedHashMap<>();
        for (int i = 0; options != null && i < options.size(); i++) {
            String number = written == null ? "1" : i < written.size() ? written.get(i).strip() : "";
            if (!number.isEmpty() && !number.equals("0")) {
                numbers.put(options.get(i), number.matches("\\d{1,3}") ? Integer.parseInt(number) : -1);
            }
        }
        return numbers;
    }

    private ResponseEntity<String> answer(MeetingId meeting, Caller caller, Words words, HttpServletRequest request, Command command) {
        Sender sender = sender(meeting, caller, request);
        return answers.to(request, sender, words, desks.submit(sender, command));
    }

    private Sender sender(MeetingId meeting, Caller caller, HttpServletRequest request) {
        return new Sender(access.meeting(caller, meeting), AnswerSecret.of(request).orElse(null));
    }
}
