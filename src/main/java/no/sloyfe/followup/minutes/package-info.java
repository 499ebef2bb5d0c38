/** The minutes: made from what happened, approved by who leads, told to who took part. */
@NullMarked
package no.sloyfe.followup.minutes;

import org.jspecify.annotations.NullMarked;
