/** Asking people to a meeting: letters, calendar entries, personal links, reminders. */
@NullMarked
@NamedInterface("invitation")
package no.sloyfe.meeting.invitation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
