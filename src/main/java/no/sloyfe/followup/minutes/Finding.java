package no.sloyfe.followup.minutes;

import no.sloyfe.meeting.ItemId;

/**
 * One thing a meeting found, without who said it.
 *
 * @param label the prompt or field it belongs to, empty when there is none
 * @param notes how many notes or prepared answers lie behind
 * @param circles how many groups stand behind
 * @param votes how many votes it got
 */
public record Finding(ItemId item, String label, String text, int notes, int circles, int votes) {}
