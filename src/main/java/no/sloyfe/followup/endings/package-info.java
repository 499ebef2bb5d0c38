/** What an item ends in while the meeting runs: a measure, a decision or an agreement. */
@NullMarked
package no.sloyfe.followup.endings;

import org.jspecify.annotations.NullMarked;
