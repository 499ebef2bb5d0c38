/** What no groups can go below: lower bounds on the cost, each proven valid by its construction. */
@NullMarked
package no.sloyfe.grouping.bound;

import org.jspecify.annotations.NullMarked;
