/** The store: the PostgreSQL that Sløyfe brings along or is pointed at, and the one door to owner data. */
@NullMarked
package no.sloyfe.database;

import org.jspecify.annotations.NullMarked;
