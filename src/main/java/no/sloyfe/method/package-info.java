/** The method language, the library of methods, programme templates and the planner's arithmetic. */
@NullMarked
package no.sloyfe.method;

import org.jspecify.annotations.NullMarked;
