/** The staff of a unit, as its leader sees and keeps it. */
@NullMarked
package no.sloyfe.staff;

import org.jspecify.annotations.NullMarked;
