/** What one person has promised, on that person's own page. */
@NullMarked
package no.sloyfe.followup.promised;

import org.jspecify.annotations.NullMarked;
