/** Whether a meeting is ready to be a learning meeting (I04). */
@NullMarked
package no.sloyfe.meeting.checklist;

import org.jspecify.annotations.NullMarked;
