/** The editor of a meeting's programme. */
@NullMarked
@NamedInterface("programme")
package no.sloyfe.meeting.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
