package no.sloyfe.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import no.sloyfe.FirstLines;
import no.sloyfe.database.Ids;
import no.sloyfe.database.Owned;
import no.sloyfe.organisation.DelimitedText;
import no.sloyfe.organisation.Employee;
import no.sloyfe.organisation.Employing;
import no.sloyfe.organisation.Founding;
import no.sloyfe.organisation.OwnerId;
import no.sloyfe.organisation.OwnerKind;
import no.sloyfe.organisation.PersonId;
import no.sloyfe.organisation.Staff;
import no.sloyfe.organisation.StaffLine;
import no.sloyfe.organisation.StaffList;
import no.sloyfe.organisation.UnitId;
import no.sloyfe.organisation.UnitKind;
import no.sloyfe.web.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Fills an empty database with Fjordvik, which is on no map, before the first page is shown; with {@code sloyfe.demo=true} only. */
@Component
class DemoMunicipality implements SmartLifecycle, FirstLines {

    private final Founding founding;
    private final Employing employing;
    private final Staff staff;
    private final Owned owned;
    private final Ids ids;
    private final Clock clock;
    private final List<DemoPart> parts;
    private final boolean demo;
    private volatile boolean running;

    DemoMunicipality(
            Founding founding, Employing employing, Staff staff, Owned owned, Ids ids, Clock clock, List<DemoPart> parts,
            @Value("${sloyfe.demo:false}") boolean demo) {
        this.founding = founding;
        this.employing = employing;
        this.staff = staff;
        this.owned = owned;
        this.ids = ids;
        this.clock = clock;
        this.parts = parts.stream().sorted(Comparator.comparingInt(DemoPart::order)).toList();
        this.demo = demo;
    }

    @Override
    public boolean isAutoStartup() {
        return demo;
    }

    @Override
    public void start() {
        if (!founding.hasOwner()) {
            OwnerId owner = new OwnerId(ids.next());
            owned.write(owner.value(), () -> fill(owner));
        }
        running = true;
    }

    private void fill(OwnerId owner) {
        founding.owner(owner, "Fjordvik kommune", OwnerKind.MUNICIPALITY, true);
        var organisation = new DemoOrganisation(
                owner,
                List.of(
                        unit(owner, "Solbakken skole", UnitKind.SCHOOL, Language.NB, "solbakken"),
                        unit(owner, "Elvebakken ungdomsskule", UnitKind.SCHOOL, Language.NN, "elvebakken"),
                        unit(owner, "Tyttebærtua barnehage", UnitKind.KINDERGARTEN, Language.NB, "tyttebaertua")),
                clock.instant());
        parts.forEach(part -> part.fill(organisation));
    }

    private DemoOrganisation.Unit unit(OwnerId owner, String name, UnitKind kind, Language language, String file) {
        UnitId unit = founding.unit(owner, name, kind, language);
        List<StaffLine> lines = StaffList.read(text(file)).lines();
        PersonId leader = founding.leader(owner, unit, lines.getFirst().name(), lines.getFirst().mail());
        employing.employ(owner, unit, lines, leader);
        return new DemoOrganisation.Unit(unit, name, language, staff.of(owner, unit).stream()
                .sorted(Comparator.comparing((Employee one) -> !one.id().equals(leader)))
                .map(one -> new DemoOrganisation.Person(one.id(), one.name(), one.role(), one.teams()))
                .toList());
    }

    private static String text(String file) {
        try (InputStream list = Objects.requireNonNull(
                DemoMunicipality.class.getResourceAsStream("/demo/" + file + ".csv"), file)) {
            return DelimitedText.decode(list.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> lines(String baseAddress) {
        return demo ? List.of("Prøv Sløyfe i en oppdiktet kommune / try it in a made-up municipality: " + baseAddress + "/demo") : List.of();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server opens its doors. */
    @Override
    public int getPhase() {
        return 0;
    }
}
