/** The hub: streams, topics and HTML on their way to browsers. It knows no domain. */
@NullMarked
package no.sloyfe.live;

import org.jspecify.annotations.NullMarked;
