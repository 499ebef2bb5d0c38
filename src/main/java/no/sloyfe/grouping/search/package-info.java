/** The search for groups, on people who are only numbers: 0 to {@code people - 1}. */
@NullMarked
package no.sloyfe.grouping.search;

import org.jspecify.annotations.NullMarked;
