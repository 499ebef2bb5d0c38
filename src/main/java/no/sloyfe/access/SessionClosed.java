package no.sloyfe.access;

import java.util.UUID;

/** A session ended: logged out, expired or withdrawn. Published after the commit; its open streams must end. */
public record SessionClosed(UUID session) {}
