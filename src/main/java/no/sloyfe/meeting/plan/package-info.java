/** Planning a new meeting, and the page of one that is planned. */
@NullMarked
@NamedInterface("plan")
package no.sloyfe.meeting.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
