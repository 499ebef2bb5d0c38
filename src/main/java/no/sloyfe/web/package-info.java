/** What every page shares: templates, languages, layout, forms, refusals and assets. */
@NullMarked
package no.sloyfe.web;

import org.jspecify.annotations.NullMarked;
