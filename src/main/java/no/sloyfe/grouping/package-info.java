/** Composing groups, pairs and roles: pure arithmetic on people, no database. */
@NullMarked
package no.sloyfe.grouping;

import org.jspecify.annotations.NullMarked;
