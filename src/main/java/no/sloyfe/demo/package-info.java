/** A fictional municipality to try Sløyfe in, with {@code sloyfe.demo=true} only. */
@NullMarked
package no.sloyfe.demo;

import org.jspecify.annotations.NullMarked;
