package no.sloyfe.followup.endings;

import java.time.Clock;
import java.time.LocalDate;
import no.sloyfe.database.Ids;
import no.sloyfe.followup.Decision;
import no.sloyfe.followup.DecisionKind;
import no.sloyfe.followup.EntryId;
import no.sloyfe.followup.Measure;
import no.sloyfe.followup.Typing;
import no.sloyfe.access.MeetingId;
import no.sloyfe.meeting.ItemId;
import no.sloyfe.web.Form;
import no.sloyfe.web.Refused;
import no.sloyfe.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes and reads the forms for what an item ends in. */
@Component
public class EndingForms {

    /** A measure needs some weeks before anybody can see whether it works. */
    private static final int WEEKS = 6;

    private final Ids ids;
    private final Clock clock;

    EndingForms(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** An untouched form for a measure, begun from a point where there is one. */
    public Form measure(@Nullable String point) {
        return new Form()
                .with("id", ids.next())
                .with("measure", point)
                .with("look-on", Typing.workday(today().plusWeeks(WEEKS)));
    }

    public Form decision(DecisionKind kind, @Nullable String point) {
        return new Form().with("id", ids.next()).with("kind", kind).with("decision", point);
    }

    /** What the form says; {@link Form#fails} tells whether it can be kept. A measure needs its sign and its day (H4). */
    public Measure measure(Form form, MeetingId meeting, @Nullable ItemId item) {
        EntryId id = Typing.entry(form);
        String text = form.text("measure", 1000);
        if (form.value("sign").isBlank()) {
            form.fail("sign", "followup.endings.sign-lacking");
        }
        String sign = form.text("sign", 1000);
        LocalDate lookOn = Typing.day(form, "look-on", today(), "followup.endings.look-on-lacking");
        return new Measure(id, meeting, item, text, sign, lookOn, null, "", null);
    }

    public Decision decision(Form form, MeetingId meeting, @Nullable ItemId item) {
        DecisionKind kind = form.choice("kind", DecisionKind.class)
                .orElseThrow(() -> Refused.unfit("followup.endings.kind-lacking"));
        return new Decision(Typing.entry(form), meeting, item, kind, form.text("decision", 1000));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.ZONE));
    }
}
