package no.sloyfe.web;

/** A visitor chose a language at the foot of a page; the cookie is set, and whoever knows the visitor may remember it. */
public record LanguageChosen(Visitor visitor, Language language) {}
