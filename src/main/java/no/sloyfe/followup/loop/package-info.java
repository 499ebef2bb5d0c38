/** The loop: its meetings in a line, what they promised, what became of it, and the next meeting. */
@NullMarked
package no.sloyfe.followup.loop;

import org.jspecify.annotations.NullMarked;
