/** Owners, units, teams, people, and their places. It knows nobody who is looking. */
@NullMarked
package no.sloyfe.organisation;

import org.jspecify.annotations.NullMarked;
