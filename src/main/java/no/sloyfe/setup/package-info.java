/** The first minutes of an installation that nobody owns yet. */
@NullMarked
package no.sloyfe.setup;

import org.jspecify.annotations.NullMarked;
