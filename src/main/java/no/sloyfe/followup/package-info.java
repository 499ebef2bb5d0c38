/** What meetings leave behind, and what becomes of it: decisions, measures, milestones, interim work, minutes, the loop. */
@NullMarked
package no.sloyfe.followup;

import org.jspecify.annotations.NullMarked;
