@NullMarked
package no.sloyfe;

import org.jspecify.annotations.NullMarked;
