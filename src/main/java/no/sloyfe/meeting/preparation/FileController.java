package no.sloyfe.meeting.preparation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import no.sloyfe.access.Access;
import no.sloyfe.access.Caller;
import no.sloyfe.access.MeetingId;
import no.sloyfe.access.Place;
import no.sloyfe.meeting.Meetings;
import no.sloyfe.web.Receipt;
import no.sloyfe.web.Refused;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The files of a meeting's tasks, for the people of the meeting. */
@Controller
@RequestMapping("/meetings/{meeting}/preparation")
class FileController {

    private final Access access;
    private final Meetings meetings;
    private final PreparationTasks tasks;
    private final Files files;

    FileController(Access access, Meetings meetings, PreparationTasks tasks, Files files) {
        this.access = access;
        this.meetings = meetings;
        this.tasks = tasks;
        this.files = files;
    }

    /** Pictures show; a PDF is saved, because browsers show none inside a sandbox. */
    @GetMapping("/files/{file}")
    ResponseEntity<byte[]> show(Caller caller, @PathVariable MeetingId meeting, @PathVariable FileId file) {
        Place place = access.meeting(caller, meeting);
        Files.Stored stored = files.one(place, file).orElseThrow(Refused::notFound);
        var disposition = stored.type().picture() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(stored.type().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        disposition.filename(stored.name(), StandardCharsets.UTF_8).build().toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(stored.bytes());
    }

    @PostMapping("/tasks/{task}/files")
    String add(
            Caller caller, @PathVariable MeetingId meeting, @PathVariable TaskId task,
            @RequestParam MultipartFile file, Receipt receipt)
            throws IOException {
        Place place = access.lead(caller, meeting);
        PreparationTask one = tasks.one(place, task);
        requireOpen(place);
        if (file.getSize() > Upload.MOST_BYTES) {
            throw refused(Upload.Reason.TOO_LARGE);
        }
        String name = file.getOriginalFilename();
        switch (Upload.of(name == null ? "" : name, file.getBytes())) {
            case Upload.Rejected(Upload.Reason why) -> throw refused(why);
            case Upload.Accepted accepted -> {
                files.put(place, one, accepted);
                receipt.say("preparation.file.added", accepted.name());
            }
        }
        return "redirect:/meetings/" + meeting + "/preparation/tasks/" + task;
    }

    @PostMapping("/files/{file}/removal")
    String remove(Caller caller, @PathVariable MeetingId meeting, @PathVariable FileId file) {
        Place place = access.lead(caller, meeting);
        requireOpen(place);
        TaskId task = files.remove(place, file).orElseThrow(Refused::notFound);
        return "redirect:/meetings/" + meeting + "/preparation/tasks/" + task;
    }

    private void requireOpen(Place place) {
        if (!Answering.open(meetings.of(place))) {
            throw Refused.conflict("preparation.refused.closed");
        }
    }

    private static Refused refused(Upload.Reason why) {
        return switch (why) {
            case EMPTY -> Refused.unfit("preparation.file.empty");
            case TOO_LARGE -> new Refused(HttpStatus.CONTENT_TOO_LARGE, "preparation.file.too-large");
            case NOT_A_KIND_WE_TAKE -> Refused.unfit("preparation.file.kind");
            case NAME_SAYS_OTHERWISE -> Refused.unfit("preparation.file.name");
        };
    }
}
