/** What earlier meetings in the loop promised, told when people meet again. */
@NullMarked
package no.sloyfe.followup.promises;

import org.jspecify.annotations.NullMarked;
