/** Kills, bad networks and several nodes: what people were told is stored stays stored, once, and every page comes to show it. */
package no.sloyfe.unbreakable;
