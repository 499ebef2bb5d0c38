/** Mail to people: queued with what caused it, sent once. */
@NullMarked
package no.sloyfe.mail;

import org.jspecify.annotations.NullMarked;
