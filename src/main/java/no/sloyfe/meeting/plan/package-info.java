/** Planning a new meeting, and the page of one that is planned. */
@NullMarked
package no.sloyfe.meeting.plan;

import org.jspecify.annotations.NullMarked;
