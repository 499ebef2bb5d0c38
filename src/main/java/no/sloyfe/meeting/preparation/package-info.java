/** What each does before the meeting, and how it comes into the meeting by itself. */
@NullMarked
@NamedInterface("preparation")
package no.sloyfe.meeting.preparation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
