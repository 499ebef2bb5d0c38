/** The editor of a meeting's programme. */
@NullMarked
package no.sloyfe.meeting.programme;

import org.jspecify.annotations.NullMarked;
