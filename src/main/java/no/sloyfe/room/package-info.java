/** Running a meeting: one engine that takes any method through its steps and holds its rules. */
@org.jspecify.annotations.NullMarked
package no.sloyfe.room;
