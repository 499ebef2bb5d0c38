package no.sloyfe.setup;

import java.util.Optional;
import no.sloyfe.access.Audit;
import no.sloyfe.access.Secret;
import no.sloyfe.database.Ids;
import no.sloyfe.database.Owned;
import no.sloyfe.organisation.Founding;
import no.sloyfe.organisation.OwnerId;
import no.sloyfe.organisation.OwnerKind;
import no.sloyfe.organisation.PersonId;
import no.sloyfe.organisation.UnitId;
import no.sloyfe.organisation.UnitKind;
import no.sloyfe.web.Language;
import org.springframework.stereotype.Component;

/** Gives the installation its owner, its first unit and that unit's leader; all of it or nothing. */
@Component
class SettingUp {

    /** What the form says. */
    record Wish(
            String name, String mail, OwnerKind ownerKind, String ownerName, UnitKind unitKind, String unitName, Language language) {}

    record Begun(OwnerId owner, UnitId unit, PersonId leader) {}

    private final SetupLink link;
    private final Founding founding;
    private final Owned owned;
    private final Ids ids;
    private final Audit audit;

    SettingUp(SetupLink link, Founding founding, Owned owned, Ids ids, Audit audit) {
        this.link = link;
        this.founding = founding;
        this.owned = owned;
        this.ids = ids;
        this.audit = audit;
    }

    /** Empty when the link has been used, also by a second press of the same button. */
    Optional<Begun> begin(Secret secret, Wish wish) {
        OwnerId owner = new OwnerId(ids.next());
        return owned.write(owner.value(), () -> {
            if (!link.use(secret)) {
                return Optional.empty();
            }
            founding.owner(owner, wish.ownerName(), wish.ownerKind(), false);
            UnitId unit = founding.unit(owner, wish.unitName(), wish.unitKind(), wish.language());
            PersonId leader = founding.leader(owner, unit, wish.name(), wish.mail());
            audit.note(owner, leader, "SETUP", unit.value());
            return Optional.of(new Begun(owner, unit, leader));
        });
    }
}
