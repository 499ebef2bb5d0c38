/** Who sits together, and what each does for the group. */
@NullMarked
package no.sloyfe.meeting.groups;

import org.jspecify.annotations.NullMarked;
