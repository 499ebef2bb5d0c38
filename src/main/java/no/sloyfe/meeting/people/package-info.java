/** Who takes part in a meeting, and who leads it. */
@NullMarked
package no.sloyfe.meeting.people;

import org.jspecify.annotations.NullMarked;
