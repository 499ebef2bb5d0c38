/** Starting Sløyfe: what the terminal says first, and why a start failed. */
@NullMarked
package no.sloyfe;

import org.jspecify.annotations.NullMarked;
