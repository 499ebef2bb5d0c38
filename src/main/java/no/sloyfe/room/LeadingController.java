package no.sloyfe.room;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import no.sloyfe.access.Access;
import no.sloyfe.access.Caller;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.ParticipantId;
import no.sloyfe.access.Place;
import no.sloyfe.meeting.Meeting;
import no.sloyfe.meeting.Meetings;
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

/** What those who lead do while the meeting runs. */
@Controller
@RequestMapping("/meetings/{meeting}/room")
class LeadingController {

    private static final int LONGEST_EXTENSION = 3600;

    private final Access access;
    private final Rooms rooms;
    private final Desks desks;
    private final Answers answers;
    private final Meetings meetings;
    private final Clock clock;

    LeadingController(Access access, Rooms rooms, Desks desks, Answers answers, Meetings meetings, Clock clock) {
        this.meetings = meetings;
        this.clock = clock;
        this.access = access;
        this.rooms = rooms;
        this.desks = desks;
        this.answers = answers;
    }

    /** Asks first when the meeting is planned for a later day. */
    @PostMapping("/start")
    String start(@PathVariable MeetingId meeting, @RequestParam(defaultValue = "false") boolean anyway, Caller caller) {
        Place place = access.lead(caller, meeting);
        if (!anyway && early(meetings.of(place))) {
            return "redirect:/meetings/" + meeting + "/room/start";
        }
        if (rooms.start(place) instanceof Outcome.Refused(Reason why)) {
            throw Refused.conflict(why.key());
        }
        return "redirect:/meetings/" + meeting + "/room/leader";
    }

    @GetMapping("/start")
    String early(@PathVariable MeetingId meeting, Caller caller, Model model) {
        Meeting planned = meetings.of(access.lead(caller, meeting));
        if (!early(planned)) {
            return "redirect:/meetings/" + meeting + "/room/leader";
        }
        model.addAttribute("meeting", planned);
        return "room/leader/early";
    }

    private boolean early(Meeting planned) {
        return planned.phase().planning() && LocalDate.ofInstant(clock.instant(), Words.ZONE).isBefore(planned.day());
    }

    @PostMapping("/step")
    ResponseEntity<String> step(@PathVariable MeetingId meeting, @RequestParam String from, @RequestParam String to,
            @RequestParam(defaultValue = "false") boolean anyway, Caller caller, Words words, HttpServletRequest request) {
        Run run = ContributionController.run(from);
        return answer(meeting, caller, words, request, switch (to) {
            case "next" -> new Command.Next(run, anyway);
            case "back" -> new Command.Back(run);
            default -> throw Refused.notFound();
        });
    }

    @PostMapping("/clock")
    ResponseEntity<String> clock(@PathVariable MeetingId meeting, @RequestParam String run,
            @RequestParam(required = false) @Nullable Integer more, @RequestParam(required = false) @Nullable Boolean pause,
            Caller caller, Words words, HttpServletRequest request) {
        Run where = ContributionController.run(run);
        if (more != null) {
            int seconds = Math.clamp(more, 1, LONGEST_EXTENSION);
            return answer(meeting, caller, words, request, new Command.MoreTime(where, Duration.ofSeconds(seconds)));
        }
        return answer(meeting, caller, words, request, new Command.Pause(Boolean.TRUE.equals(pause)));
    }

    @PostMapping("/time-out")
    ResponseEntity<String> timeOut(@PathVariable MeetingId meeting, @RequestParam boolean start, Caller caller, Words words,
            HttpServletRequest request) {
        return answer(meeting, caller, words, request, new Command.TimeOut(start));
    }

    @PostMapping("/reveal")
    ResponseEntity<String> reveal(@PathVariable MeetingId meeting, @RequestParam String run, Caller caller, Words words,
            HttpServletRequest request) {
        return answer(meeting, caller, words, request, new Command.Reveal(ContributionController.run(run)));
    }

    @PostMapping("/groups")
    ResponseEntity<String> regroup(@PathVariable MeetingId meeting, Caller caller, Words words, HttpServletRequest request) {
        return answer(meeting, caller, words, request, new Command.Regroup());
    }

    /** For a group of which one person is left. */
    @PostMapping("/groups/{group}/company")
    ResponseEntity<String> moveIn(@PathVariable MeetingId meeting, @PathVariable UUID group, @RequestParam UUID with, Caller caller,
            Words words, HttpServletRequest request) {
        return answer(meeting, caller, words, request, new Command.MoveIn(group, with));
    }

    @PostMapping("/people/{participant}/departure")
    ResponseEntity<String> gone(@PathVariable MeetingId meeting, @PathVariable ParticipantId participant, Caller caller,
            Words words, HttpServletRequest request) {
        return answer(meeting, caller, words, request, new Command.Gone(participant));
    }

    @PostMapping("/people/{participant}/expulsion")
    ResponseEntity<String> expel(@PathVariable MeetingId meeting, @PathVariable ParticipantId participant, @RequestParam String code,
            Caller caller, Words words, HttpServletRequest request) {
        Sender sender = Sender.of(access.lead(caller, meeting));
        return answers.to(request, sender, words, rooms.expel(sender.place(), participant, code));
    }

    private ResponseEntity<String> answer(MeetingId meeting, Caller caller, Words words, HttpServletRequest request, Command command) {
        Sender sender = Sender.of(access.lead(caller, meeting));
        return answers.to(request, sender, words, desks.submit(sender, command));
    }
}
