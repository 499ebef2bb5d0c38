/** Planning a learning meeting: loops, meetings, programmes, who takes part, groups, the checklist. */
@NullMarked
package no.sloyfe.meeting;

import org.jspecify.annotations.NullMarked;
