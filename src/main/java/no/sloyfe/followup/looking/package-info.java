/** The measures whose day to look has come, on the own page of those who lead. */
@NullMarked
package no.sloyfe.followup.looking;

import org.jspecify.annotations.NullMarked;
