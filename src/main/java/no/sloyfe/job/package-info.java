/** What the program does by itself, at its hours; knows no domain. */
@NullMarked
package no.sloyfe.job;

import org.jspecify.annotations.NullMarked;
