package no.sloyfe.live;

/**
 * One audience of a stream in one language: everyone in it gets the same bytes.
 *
 * @param audience "room", "leaders", "screen", "group:UUID" or "self:UUID"; opaque to the hub
 */
public record Topic(String audience, String language) {}
