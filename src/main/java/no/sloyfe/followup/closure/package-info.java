/** Closing a meeting: what is left to settle before everybody goes home. */
@NullMarked
package no.sloyfe.followup.closure;

import org.jspecify.annotations.NullMarked;
