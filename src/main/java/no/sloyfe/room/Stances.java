package no.sloyfe.room;

import no.sloyfe.method.Stance;
import org.jspecify.annotations.Nullable;

/** What a stance holds back: objections while people search, what is hard until what works has been said (domain.md, 3). */
final class Stances {

    private Stances() {}

    static @Nullable Reason holdBack(Route route, Station station, Command.Contribute it) {
        Stance stance = station.step().stance();
        if (stance == Stance.SEARCH && it.kind() == Kind.REMARK) {
            return Reason.SEARCHING;
        }
        String slot = it.slot();
        return stance == Stance.POSITIVE_FIRST && slot != null && !has(station, slot)
                && route.laterInItem(station.run()).stream().anyMatch(later -> has(later, slot)) ? Reason.POSITIVE_FIRST : null;
    }

    private static boolean has(Station station, String slot) {
        return station.step().task().slots().stream().anyMatch(each -> each.key().equals(slot))
                || Carry.SLOT.key().equals(slot);
    }
}
