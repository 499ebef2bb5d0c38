/** The library of methods: finding one, seeing it as people meet it, and an owner's own methods. */
@NullMarked
package no.sloyfe.library;

import org.jspecify.annotations.NullMarked;
