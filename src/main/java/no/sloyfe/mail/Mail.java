package no.sloyfe.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One letter to one person, with or without an entry for the calendar (RFC 5545). */
record Mail(UUID id, String recipient, String subject, String body, @Nullable String calendar, int tries) {}
