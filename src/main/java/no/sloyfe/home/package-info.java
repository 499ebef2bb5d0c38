/** The first page: each member's own, and the front page for those we do not know. */
@NullMarked
package no.sloyfe.home;

import org.jspecify.annotations.NullMarked;
