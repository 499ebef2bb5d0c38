/** Who may do what: login, sessions, guests, the log of opened doors. Every meeting is reached through {@link no.sloyfe.access.Access}. */
@NullMarked
package no.sloyfe.access;

import org.jspecify.annotations.NullMarked;
