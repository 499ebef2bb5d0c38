package no.sloyfe.live;

import java.util.UUID;

/**
 * One audience of one stream in one language: everyone in it gets the same bytes.
 *
 * @param audience "room", "leaders", "screen", "group:UUID" or "self:UUID"; opaque to the hub
 */
public record Topic(UUID stream, String audience, String language) {}
