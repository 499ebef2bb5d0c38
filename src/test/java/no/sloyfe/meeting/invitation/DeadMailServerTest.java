package no.sloyfe.meeting.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import no.sloyfe.Browser;
import no.sloyfe.Mailbox;
import no.sloyfe.SettableClock;
import no.sloyfe.SloyfeTest;
import no.sloyfe.Solbakken;
import no.sloyfe.mail.Sending;
import no.sloyfe.meeting.PlannedMeeting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server that is dead for a day: who leads sees that nothing has gone out, and everybody gets one letter when it is back. */
@SloyfeTest
class DeadMailServerTest {

    @Autowired ApplicationContext program;
    @Autowired JavaMailSenderImpl configured;
    @Autowired Sending sending;
    @Autowired SettableClock clock;
    @Autowired Mailbox mailbox;

    @Test
    void who_leads_sees_that_the_invitation_waits_and_then_that_it_has_gone() {
        PlannedMeeting meeting = new PlannedMeeting(program);
        Browser kari = meeting.school.browser(Solbakken.LEADER);
        String page = meeting.path() + "/invitation";
        sending.sendDue();
        int port = configured.getPort();
        try {
            configured.setPort(1);
            kari.submit(kari.get(page), page);
            for (int hour = 0; hour < 24; hour++) {
                sending.sendDue();
                clock.pass(Duration.ofHours(1));
            }
            assertThat(count(kari.get(page), "Venter på å sendes")).isEqualTo(7);
            assertThat(kari.get(page).text()).contains("E-postserveren svarer ikke");
            assertThat(count(kari.get(page), "Invitert")).isZero();
        } finally {
            configured.setPort(port);
        }
        clock.pass(Duration.ofHours(1));
        sending.sendDue();
        assertThat(count(kari.get(page), "Invitert")).isEqualTo(7);
        assertThat(kari.get(page).text()).doesNotContain("E-postserveren svarer ikke");
        Solbakken.STAFF.forEach(name -> assertThat(mailbox.to(meeting.school.mail(name))).as(name).hasSize(1));
    }

    private static long count(Browser.Answer page, String chip) {
        return page.page().select(".chip").stream().filter(each -> each.text().equals(chip)).count();
    }
}
