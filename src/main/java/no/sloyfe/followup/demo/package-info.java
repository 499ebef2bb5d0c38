/** What the demo municipality's meetings have left behind. */
@NullMarked
package no.sloyfe.followup.demo;

import org.jspecify.annotations.NullMarked;
