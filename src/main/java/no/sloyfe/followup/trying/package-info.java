/** What each person has chosen to try until the next meeting. */
@NullMarked
package no.sloyfe.followup.trying;

import org.jspecify.annotations.NullMarked;
